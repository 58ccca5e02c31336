package kanshiki.mail;

/**
 * A piece of an address field.
 *
 * @param text without the quotes, brackets or parentheses; encoded words still encoded
 * @param spaced white space stood before it
 */
record AddressToken(Kind kind, String text, boolean spaced) {
  enum Kind {
    /** A run of other characters, or one encoded word. */
    WORD,
    QUOTED,
    COMMENT,
    /** What stands in angle brackets. */
    ANGLE,
    COMMA,
    SEMICOLON,
    COLON
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
