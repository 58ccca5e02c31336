package kanshiki.mail;

/** Bytes that are text, though no header of a part says in which charset. */
public final class TextContent {
  private TextContent() {}

  /**
   * Their characters, by the same rules as a part's text.
   *
   * @param mediaType {@code text/html} where a page may name its charset itself
   * @param maxCharacters where the text is cut
   */
  public static String decode(byte[] bytes, String mediaType, int maxCharacters) {
    return PartText.decode(bytes, "", mediaType, maxCharacters).text();
  }
}
