package kanshiki.mail;

/**
 * One header field as it stood in the message.
 *
 * @param name as written, without the colon
 * @param body unfolded, surrounding white space removed, raw bytes read as UTF-8 or the charset
 *     they turned out to be in, encoded words still encoded
 * @param decoded the body with its encoded words decoded (RFC 2047): what a mail program shows
 * @param span the field's raw bytes, name and line ends included
 */
public record HeaderField(String name, String body, String decoded, Span span) {

  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
