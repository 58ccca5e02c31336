package kanshiki.mail;

/**
 * One breakage met in a message, or one bound that was hit while it was read.
 *
 * @param kind what is wrong
 * @param detail what exactly, in a few words of the message (a charset name, a count); may be empty
 */
public record Defect(Kind kind, String detail) {

  /** What can be wrong. The sentence for each is under {@code defect.<kind>} in the messages. */
  public enum Kind {
    HEADER_LINE_WITHOUT_COLON,
    HEADER_NAME_BROKEN,
    HEADER_RAW_8BIT,
    HEADER_FIELD_REPEATED,
    HEADER_CUT,
    ENCODED_WORD_BROKEN,
    ENCODED_WORD_SPLIT_CHARACTER,
    ADDRESS_BROKEN,
    ADDRESS_DOUBLED,
    CONTENT_TYPE_BROKEN,
    CHARSET_UNKNOWN,
    CHARSET_MISSING,
    CHARSET_MISLABELLED,
    CHARACTERS_UNDECODABLE,
    NUL_BYTE,
    TRANSFER_ENCODING_UNKNOWN,
    TRANSFER_ENCODING_BROKEN,
    BOUNDARY_MISSING,
    BOUNDARY_UNCLOSED,
    PARTS_CUT,
    NESTING_CUT,
    SIZE_CUT,
    TEXT_CUT,
    LINKS_CUT,
    DATE_BROKEN,
    NOT_A_MESSAGE;

    /** The name in lower-case kebab-case, as the JSON report writes it. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
