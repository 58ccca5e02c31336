package kanshiki.contradiction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.mail.Message;
import kanshiki.route.Route;
import kanshiki.stamp.SpamStamps;

/**
 * The subject says that the mail answers another, and nothing else does: no thread field, no quoted
 * words.
 *
 * <p>Known false positives: old clients, ticket systems, and people who write "Re:" themselves.
 */
public final class ReplyWithoutThread implements Indicator {
  /** How a subject says that it answers, in the languages of common mail programs. */
  private static final List<String> ANSWERS =
      List.of(
          "re:", "re：", "re :", "aw:", "sv:", "antw:", "rép:", "返信:", "返信：", "回复:", "回复：", "答复:");

  /** How a body shows what it answers. */
  private static final List<String> QUOTING =
      List.of(
          "\n>",
          "\n|",
          "wrote:",
          "writes:",
          "original message",
          "from:",
          "差出人:",
          "差出人：",
          "送信者:",
          "さんは書きました",
          "のメール:",
          "発件人",
          "发件人",
          "escribió:",
          "schrieb",
          "a écrit");

  @Override
  public List<Topic<?>> needs() {
    return List.of(SpamStamps.TOPIC, Body.TOPIC, Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    String subject = file.get(SpamStamps.TOPIC).subjectWithoutStamps().strip();
    Message message = file.get(CaseFile.MESSAGE);
    boolean answer =
        ANSWERS.stream().anyMatch(sign -> subject.regionMatches(true, 0, sign, 0, sign.length()));
    if (!answer
        || message.first("In-Reply-To").isPresent()
        || message.first("References").isPresent()
        || message.first("Thread-Topic").isPresent()
        || file.get(Route.TOPIC).mediation() != Route.Mediation.NONE
        || quotes(file.get(Body.TOPIC))) {
      return Stream.empty();
    }
    return Stream.of(finding(Evidence.claimed("Subject", subject), subject));
  }

  private static boolean quotes(Body body) {
    String text = body.visible().toLowerCase(Locale.ROOT);
    return text.startsWith(">")
        || Scan.containsAny(text, QUOTING)
        || body.pages().stream().anyMatch(page -> page.html().contains("<blockquote"));
  }
}
