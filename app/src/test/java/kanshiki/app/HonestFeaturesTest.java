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
  private static final int SAMPLE = 250;

  private static final Pattern TRACE =
      Pattern.compile(
          "(?i)(x-|list-|arc-|authentication-results|received|return-path|delivered-to|errors-to"
              + "|sender|precedence|mailing-list|old-|original-|status|lines|thread-|comments)");

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

  /** A mail without its trace fields, and the verdict on it as it is. */
  private record Sampled(Labelled labelled, String bare, Judged whole) {}

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
      String bare = bare(new String(bytes, StandardCharsets.ISO_8859_1));
      sampled.add(new Sampled(labelled, bare, judge(labelled, bytes)));
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
                    change.apply(mail.bare()).getBytes(StandardCharsets.ISO_8859_1)))
        .toList();
  }

  /** Without fields that servers, lists and filters wrote, and without the rewritten recipient. */
  private static String bare(String mail) {
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
      left = folded ? left : !TRACE.matcher(line).lookingAt();
      if (left) {
        out.append(line);
      }
      at += line.length();
    }
    return out.append(mail, at, mail.length())
        .toString()
        .replace("phishing@pot", "hanako@midori.example");
  }

  private static double called(List<Judged> mails, Classification atLeast) {
    return (double)
            mails.stream().filter(m -> m.classification().isAtLeast(atLeast)).count()
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
    assertThat(Math.abs(move)).as(what).isLessThan(0.3);
    assertThat(Math.abs(phishing)).as(what).isLessThan(0.04);
    assertThat(Math.abs(bad)).as(what).isLessThan(0.03);
  }

  private static List<Judged> whole(List<Sampled> mails) {
    return mails.stream().map(Sampled::whole).toList();
  }

  @Test
  void withoutTraceFields() {
    hardlyMoves("phish without trace", whole(phish), judge(phish, mail -> mail));
    hardlyMoves("ham without trace", whole(ham), judge(ham, mail -> mail));
  }

  @Test
  void withTheOthersTraceFields() {
    hardlyMoves(
        "phish as list mail", judge(phish, mail -> mail), judge(phish, mail -> LIST + mail));
    hardlyMoves(
        "ham as Exchange got it",
        judge(ham, mail -> mail),
        judge(ham, mail -> MICROSOFT + mail));
  }

  @Test
  void inAnotherYear() {
    UnaryOperator<String> later =
        mail -> mail.replaceFirst("(?m)^(Date:[^\\r\\n]*?\\b)(?:19|20)\\d\\d\\b", "$12023");
    hardlyMoves("phish of 2023", judge(phish, mail -> mail), judge(phish, later));
    hardlyMoves("ham of 2023", judge(ham, mail -> mail), judge(ham, later));
  }
}
