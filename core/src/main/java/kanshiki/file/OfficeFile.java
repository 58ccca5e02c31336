package kanshiki.file;

import java.util.List;

/**
 * What a document would fetch, run or show, of all that can be had without its program.
 *
 * @param encrypted it needs a password
 * @param macros it brings programs of its own (VBA, Excel 4 or Basic)
 * @param references what it points to outside of itself
 * @param commands fields that start a program on opening (DDE), as written
 * @param embedded files packed into it, pictures among them
 * @param text its words, as far as they were read
 * @param cut whether there is more than was read
 */
public record OfficeFile(
    boolean encrypted,
    boolean macros,
    List<Reference> references,
    List<String> commands,
    List<Archive.Entry> embedded,
    String text,
    boolean cut) {

  public OfficeFile {
    references = List.copyOf(references);
    commands = List.copyOf(commands);
    embedded = List.copyOf(embedded);
  }

  /**
   * Something outside that the document points to.
   *
   * @param target as written: a URL, a share, a file name
   */
  public record Reference(Kind kind, String target) {}

  /** What the program does with a reference. */
  public enum Kind {
    /** Loaded on opening, and what it brings is run. */
    TEMPLATE,
    /** An object or page loaded from outside. */
    OBJECT,
    /** A picture loaded on opening: tells who opened it. */
    PICTURE,
    /** Followed when the reader clicks. */
    HYPERLINK
  }

  /** Whether {@link #read} knows that type. */
  public static boolean isReadable(FileType type) {
    return switch (type) {
      case WORD,
          EXCEL,
          POWERPOINT,
          OPEN_DOCUMENT,
          OLD_WORD,
          OLD_EXCEL,
          OLD_POWERPOINT,
          OLE_DOCUMENT,
          LOCKED_OFFICE,
          RTF,
          ONENOTE ->
          true;
      default -> false;
    };
  }

  public static OfficeFile read(FileType type, byte[] bytes, Allowance allowance) {
    var findings = new OfficeFindings(allowance);
    switch (type) {
      case WORD, EXCEL, POWERPOINT, OPEN_DOCUMENT -> OpenXmlReader.read(bytes, findings);
      case RTF -> RtfReader.read(bytes, findings);
      case ONENOTE -> OneNoteReader.read(bytes, findings);
      default -> OleReader.read(bytes, findings);
    }
    return findings.file();
  }
}
