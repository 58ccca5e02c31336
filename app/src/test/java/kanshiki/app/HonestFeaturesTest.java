package kanshiki.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kanshiki.Kanshiki;
import kanshiki.app.evaluation.Judged;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.examination.Own;
import kanshiki.mail.RawMessage;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Takes away from real mail, or puts on it, what tells who collected it: the verdicts hardly move.
 * Reads a sample of {@code corpora/mail}; skipped without it.
 */
class HonestFeaturesTest {
  /** Mails of each label. */
  private static final int SAMPLE = 120;

  /** Fields by which one knows the collection. */
  private static final String COLLECTION =
      "x-|list-|delivered-to|errors-to|precedence|mailing-list|old-|original-|status|lines"
          + "|thread-|comments";

  private static final Pattern OF_COLLECTION = Pattern.compile("(?i)(" + COLLECTION + ")");

  /** Those, and all that the receiving servers recorded of the way and of the proofs. */
  private static final Pattern RECORDED =
      Pattern.compile(
          "(?i)(" + COLLECTION + "|arc-|authentication-results|received|return-path|sender)");

  /** Names of hosts that received the collections' mail. */
  private static final Pattern RECEIVERS =
      Pattern.compile(
          "(?i)[a-z0-9.-]*(?:protection\\.outlook|prod\\.outlook|mail\\.protection|sourceforge|infradead"
              + "|taint|jmason|netnoteinc|ozlabs|linaro)[a-z0-9.-]*");

  private static final Pattern YEAR =
      Pattern.compile("(\\d{1,2} [A-Z][a-z]{2} )(?:19|20)\\d\\d( \\d)");

  private static final String MICROSOFT =
      """
      X-MS-Exchange-Organization-SCL: 5
      X-MS-Exchange-Organization-AuthSource: mail.receiver.example
      X-MS-Exchange-Organization-AuthAs: Anonymous
      X-Microsoft-Antispam: BCL:0;
      X-IncomingTopHeaderMarker: OriginalChecksum:0
      """
          .replace("\n", "\r\n");

  private static final String LIST =
      """
      Precedence: list
      List-Id: <talk.lists.example>
      List-Post: <mailto:talk@lists.example>
      List-Unsubscribe: <https://lists.example/talk>
      X-Mailman-Version: 2.1
      X-Spam-Score: -2.6
      Errors-To: talk-bounces@lists.example
      """
          .replace("\n", "\r\n");

  private static List<Sampled> phish = List.of();
  private static List<Sampled> ham = List.of();

  /** A mail and the verdict on it as it is; a character for each byte. */
  private record Sampled(Labelled labelled, String whole, Judged judged) {}

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> mail = SharedFolder.find("corpora/mail");
    Assumptions.assumeTrue(mail.isPresent(), "skipped: no ../shared/corpora/mail");
    phish = sample(mail.orElseThrow().resolve("phish"), Label.PHISH);
    ham = sample(mail.orElseThrow().resolve("ham"), Label.HAM);
  }

  private static List<Sampled> sample(Path folder, Label label) throws IOException {
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    var sampled = new ArrayList<Sampled>();
    for (int i = 0; i < SAMPLE; i++) {
      Path file = files.get((int) ((long) i * files.size() / SAMPLE));
      byte[] bytes = Files.readAllBytes(file);
      var labelled = new Labelled(file.getFileName().toString(), label, "", "", "", "");
      String whole = new String(bytes, StandardCharsets.ISO_8859_1);
      sampled.add(new Sampled(labelled, whole, judge(labelled, bytes)));
    }
    return sampled;
  }

  private static Judged judge(Labelled labelled, byte[] bytes) {
    var kanshiki = Kanshiki.offline(Own.UNKNOWN);
    return Judged.of(labelled, kanshiki.investigate(new RawMessage(bytes), "").verdict());
  }

  private static List<Judged> judge(List<Sampled> mails, UnaryOperator<String> change) {
    return mails.stream()
        .map(
            mail ->
                judge(
                    mail.labelled(),
                    change.apply(mail.whole()).getBytes(StandardCharsets.ISO_8859_1)))
        .toList();
  }

  /** Without what tells the collection: its fields, its rewritten recipient. */
  private static String bare(String mail) {
    return without(OF_COLLECTION, mail).replace("phishing@pot", "hanako@midori.example");
  }

  /** And its hosts; what these recorded can no longer be told from what anybody writes. */
  private static String renamed(String mail) {
    String header = mail.substring(0, headerEnd(mail));
    String renamed =
        RECEIVERS.matcher(without(OF_COLLECTION, header)).replaceAll("mx.receiver.example");
    return (renamed + mail.substring(header.length()))
        .replace("phishing@pot", "hanako@midori.example");
  }

  private static int headerEnd(String mail) {
    int lf = mail.indexOf("\n\n");
    int crlf = mail.indexOf("\n\r\n");
    return lf < 0 ? Math.max(0, crlf) : crlf < 0 ? lf : Math.min(lf, crlf);
  }

  private static String without(Pattern fields, String mail) {
    var out = new StringBuilder(mail.length());
    boolean left = false;
    int at = 0;
    while (at < mail.length()) {
      int end = mail.indexOf('\n', at) + 1;
      String line = mail.substring(at, end == 0 ? mail.length() : end);
      if (line.isBlank()) {
        break;
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      left = folded ? left : !fields.matcher(line).lookingAt();
      if (left) {
        out.append(line);
      }
      at += line.length();
    }
    return out.append(mail, at, mail.length()).toString();
  }

  private static double called(List<Judged> mails, Classification atLeast) {
    return (double) mails.stream().filter(m -> m.classification().isAtLeast(atLeast)).count()
        / mails.size();
  }

  private static double meanMove(List<Judged> before, List<Judged> after) {
    double sum = 0;
    for (int i = 0; i < before.size(); i++) {
      sum += after.get(i).score() - before.get(i).score();
    }
    return sum / before.size();
  }

  private static void hardlyMoves(String what, List<Judged> before, List<Judged> after) {
    moves(what, 0.4, 0.02, before, after);
  }

  private static void moves(
      String what, double most, double mostCalled, List<Judged> before, List<Judged> after) {
    double move = meanMove(before, after);
    double phishing =
        called(after, Classification.PHISHING) - called(before, Classification.PHISHING);
    double bad =
        called(after, Classification.SUSPICIOUS) - called(before, Classification.SUSPICIOUS);
    System.out.printf(
        Locale.ROOT,
        "%s: mean move %+.3f log-odds; called phishing %+.1f, phishing or suspicious %+.1f points%n",
        what,
        move,
        100 * phishing,
        100 * bad);
    assertThat(Math.abs(move)).as(what).isLessThan(most);
    assertThat(Math.abs(phishing)).as(what).isLessThanOrEqualTo(mostCalled);
    assertThat(Math.abs(bad)).as(what).isLessThanOrEqualTo(mostCalled);
  }

  private static List<Judged> judged(List<Sampled> mails) {
    return mails.stream().map(Sampled::judged).toList();
  }

  @Test
  void withoutWhatTellsTheCollection() {
    hardlyMoves("phish bare", judged(phish), judge(phish, HonestFeaturesTest::bare));
    hardlyMoves("ham bare", judged(ham), judge(ham, HonestFeaturesTest::bare));
  }

  @Test
  void withWhatTellsTheOtherCollection() {
    hardlyMoves("ham as Exchange got it", judged(ham), judge(ham, mail -> MICROSOFT + bare(mail)));
    // On a list the reverse-path is the list's, and nothing is concluded from it.
    moves("phish as list mail", 0.5, 0.04, judged(phish), judge(phish, m -> LIST + bare(m)));
  }

  /**
   * What the receiving side recorded is evidence, weighed by hand because only one collection has
   * it: without it frauds look less bad, but hardly fewer are found, and ham stays as it is.
   */
  @Test
  void withoutAnythingRecorded() {
    moves("phish, hosts renamed", 0.5, 0.04, judged(phish), judge(phish, m -> renamed(m)));
    hardlyMoves("ham, hosts renamed", judged(ham), judge(ham, m -> renamed(m)));
    moves("phish without record", 0.8, 0.08, judged(phish), judge(phish, m -> unrecorded(m)));
    hardlyMoves("ham without record", judged(ham), judge(ham, m -> unrecorded(m)));
  }

  private static String unrecorded(String mail) {
    return without(RECORDED, renamed(mail));
  }

  @Test
  void inAnotherYear() {
    UnaryOperator<String> later =
        mail ->
            YEAR.matcher(mail.substring(0, headerEnd(mail))).replaceAll("$12023$2")
                + mail.substring(headerEnd(mail));
    hardlyMoves("phish of 2023", judged(phish), judge(phish, later));
    hardlyMoves("ham of 2023", judged(ham), judge(ham, later));
  }
}
