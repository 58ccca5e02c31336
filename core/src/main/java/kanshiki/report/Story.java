package kanshiki.report;

import java.util.List;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.page.Picture;
import kanshiki.verdict.Classification;

/**
 * A report put into words for one reader: what every readable format shows, in the order in which
 * it shows it.
 *
 * <p>Plain text throughout; hosts of the mail are defanged already, and a renderer only has to
 * escape.
 *
 * @param label the verdict in a word or two
 * @param certainty how sure the verdict is, as a sentence
 * @param headline the one plain sentence
 * @param carrier who forwarded the mail and how; empty when it was handed in itself
 * @param stake what one would lose; empty when nothing is to be feared
 * @param cards what is claimed beside what is true
 * @param pair the page that a link leads to and the genuine one, as they look
 * @param reasons for the verdict, the weightiest first
 * @param remarks findings that speak neither way, or the other
 * @param unknown what stays open even if all is as it seems
 * @param checks what the receiving side recorded about the sender, with what it means
 * @param attachments what it carries, a line each
 * @param route the mail's way, first hop first
 * @param notExamined what was not looked at, and why
 * @param defects what was broken or cut
 */
record Story(
    Language language,
    Classification classification,
    String label,
    String certainty,
    String headline,
    Optional<String> carrier,
    String subject,
    String input,
    List<String> advice,
    Optional<String> stake,
    List<Card> cards,
    Optional<Pair> pair,
    List<Reason> reasons,
    List<Reason> remarks,
    List<String> unknown,
    List<String> checks,
    List<String> attachments,
    List<String> route,
    List<String> notExamined,
    List<String> defects,
    String digest) {

  /** Whether a value is as it should be. */
  enum Mark {
    FITS,
    DIFFERS,
    NONE
  }

  /** One label with its value. */
  record Line(String label, String value, Mark mark) {}

  /** A few lines that belong side by side, and how far they can be trusted. */
  record Card(String title, List<Line> lines, String trust) {
    Card {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Two pages to be shown side by side, with what a reader is told who does not see them.
   *
   * @param fake as it was photographed; never to be shown without marking it
   */
  record Pair(Picture fake, String fakeAlt, Optional<Picture> genuine, String genuineAlt) {}

  /**
   * One finding.
   *
   * @param quotes the words it rests on, each with its field
   * @param detail id, weight and contribution, for a technical reader; empty for others
   */
  record Reason(String text, String why, List<String> quotes, Optional<String> detail) {
    Reason {
      quotes = List.copyOf(quotes);
    }
  }
}
