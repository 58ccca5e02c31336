package kanshiki.mail;

/**
 * Bytes that nobody labelled, or labelled wrongly, read in the charset they turned out to be in.
 *
 * @param text what they say
 * @param charset our name for it, such as iso-2022-jp; us-ascii where there is nothing but ASCII
 */
public record RawText(String text, String charset) {

  /**
   * Reads any bytes; what cannot be read in them becomes U+FFFD.
   *
   * @param declared the charset that was named for them; empty for none
   */
  public static RawText of(byte[] bytes, String declared) {
    var decoded = TextDecoder.decode(bytes, declared);
    return new RawText(decoded.text(), decoded.charset());
  }

  /** The text of a field body with its encoded words decoded (RFC 2047). */
  public static String withoutEncodedWords(String body) {
    return EncodedWords.decode(body, new Defects());
  }
}
