package kanshiki.content;

import java.util.List;
import java.util.Locale;

/** Lines that a mail quotes ({@code > …}), told from what it says itself. */
final class Quotation {
  /** Characters of its own from which a mail says something about what it quotes. */
  private static final int MIN_OWN = 20;

  private static final List<String> LEADING = List.of("http://", "https://", "www.");

  private Quotation() {}

  /**
   * What a plain text says without the lines that it quotes, if none of these leads anywhere: who
   * warns colleagues with the words of a fraud does not threaten them himself. A quotation with an
   * address to open is left in, and so is a mail that is hardly anything else.
   */
  static String withoutIdle(String text) {
    if (text.indexOf('>') < 0) {
      return text;
    }
    var own = new StringBuilder(text.length());
    int said = 0;
    boolean quotes = false;
    for (String line : text.lines().toList()) {
      if (!line.stripLeading().startsWith(">")) {
        own.append(line);
        said += line.strip().length();
      } else if (leads(line)) {
        return text;
      } else {
        quotes = true;
      }
      own.append('\n');
    }
    return quotes && said >= MIN_OWN ? own.toString() : text;
  }

  private static boolean leads(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return LEADING.stream().anyMatch(lower::contains);
  }
}
