package kanshiki.language;

/**
 * One short text in both languages, such as the name of a brand; quoted mail is the same in both.
 */
public record Words(String ja, String en) {

  /** A text that is not translated: a host, an address, a quotation. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  public String in(Language language) {
    return switch (language) {
      case JA -> ja;
      case EN -> en;
    };
  }
}
