package kanshiki.file;

/** Files packed into a OneNote section: each follows a mark of its own (MS-ONESTORE 2.6.13). */
final class OneNoteReader {
  private static final String MARK =
      "\u00e7\u0016\u00e3\u00bde&\u0011E\u00a4\u00c4\u008dM\u000bz\u009e\u00ac";

  private OneNoteReader() {}

  static void read(byte[] section, OfficeFindings into) {
    int at = Bytes.indexOf(section, MARK, 0, section.length);
    while (at >= 0) {
      long size = Bytes.u64(section, at + 16);
      byte[] content = Bytes.slice(section, at + 36L, Math.min(size, Allowance.MAX_FILE));
      into.embed("object", content);
      at = Bytes.indexOf(section, MARK, at + 16 + content.length, section.length);
    }
  }
}
