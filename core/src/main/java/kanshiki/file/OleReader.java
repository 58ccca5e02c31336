package kanshiki.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Documents in a compound file: Word, Excel and PowerPoint before 2007. */
final class OleReader {
  private static final int MAX_OBJECT = Allowance.MAX_FILE;
  private static final int MAX_SCANNED = 4 << 20;
  private static final String NATIVE = "\u0001Ole10Native";

  private OleReader() {}

  static void read(byte[] bytes, OfficeFindings into) {
    var file = CompoundFile.of(bytes);
    if (file.has("EncryptedPackage")) {
      into.encrypted();
      return;
    }
    if (file.has("_VBA_PROJECT") || file.has("_VBA_PROJECT_CUR") || file.has("VBA")) {
      into.macros();
    }
    objects(file, into);
    for (CompoundFile.Entry entry : file.entries()) {
      if (!entry.isStream()) {
        continue;
      }
      switch (entry.name()) {
        case "WordDocument" -> word(file.content(entry, MAX_SCANNED), into);
        case "Workbook", "Book" -> workbook(file.content(entry, MAX_SCANNED), into);
        case "1Table", "0Table", "PowerPoint Document" ->
            urls(file.content(entry, MAX_SCANNED), into);
        default -> {}
      }
    }
  }

  /** Hands on the file that an OLE object wraps; false when it wraps none. */
  static boolean unwrap(byte[] object, OfficeFindings into) {
    var file = CompoundFile.of(object);
    return objects(file, into);
  }

  private static boolean objects(CompoundFile file, OfficeFindings into) {
    boolean any = false;
    for (CompoundFile.Entry entry : file.entries()) {
      if (entry.isStream() && entry.name().equalsIgnoreCase(NATIVE)) {
        packaged(file.content(entry, MAX_OBJECT), into);
        any = true;
      } else if (entry.isStream() && entry.name().equalsIgnoreCase("Package")) {
        into.embed("Package", file.content(entry, MAX_OBJECT));
        any = true;
      }
    }
    return any;
  }

  /** An Ole10Native stream: a size, a label, the file's name and path, then its bytes. */
  static void packaged(byte[] stream, OfficeFindings into) {
    int at = 6;
    String label = Bytes.name(stream, at, 260);
    at = afterZero(stream, at);
    String path = Bytes.name(stream, at, 260);
    at = afterZero(stream, at) + 4;
    long temporary = Bytes.u32(stream, at);
    at += (int) Math.min(temporary, stream.length) + 4;
    long size = Bytes.u32(stream, at);
    String name = label.isBlank() ? FileNames.last(path) : label;
    boolean sound = size > 0 && at + 4L + size <= stream.length;
    // Equation objects and the like have no names: the bytes begin behind the size.
    into.embed(
        sound ? name : "object",
        sound ? Bytes.slice(stream, at + 4L, size) : Bytes.slice(stream, 4, stream.length));
  }

  private static int afterZero(byte[] b, int from) {
    int at = from;
    while (at < b.length && b[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private static void word(byte[] stream, OfficeFindings into) {
    if ((Bytes.u16(stream, 10) & 0x100) != 0) {
      into.encrypted(); // FibBase.fEncrypted
      return;
    }
    urls(stream, into);
    String wide = new String(stream, StandardCharsets.ISO_8859_1);
    for (String word : new String[] {"DDEAUTO ", "DDE \""}) {
      int at = wide.indexOf(word);
      if (at >= 0) {
        into.command(printable(wide, at));
      }
    }
  }

  /** Records of a workbook (MS-XLS): is it locked, does a sheet hold Excel 4 macros? */
  private static void workbook(byte[] stream, OfficeFindings into) {
    long at = 0;
    for (int records = 0; at + 4 <= stream.length && records < 10_000; records++) {
      int type = Bytes.u16(stream, at);
      if (type == 0x2f) {
        into.encrypted();
        return;
      }
      if (type == 0x85 && Bytes.u8(stream, at + 9) == 1) {
        into.macros();
      }
      if (type == 0x0a) {
        break; // the end of the part that describes the sheets
      }
      at += 4L + Bytes.u16(stream, at + 2);
    }
    urls(stream, into);
  }

  /** Addresses in the bytes, in one or two bytes a character. */
  private static void urls(byte[] stream, OfficeFindings into) {
    String narrow = new String(stream, StandardCharsets.ISO_8859_1);
    for (int at = narrow.indexOf("http"); at >= 0; at = narrow.indexOf("http", at + 4)) {
      int step = narrow.startsWith("\0", at + 4) ? 2 : 1;
      url(narrow, at, step, into);
    }
    for (int at = narrow.indexOf("h\0t\0t\0p\0");
        at >= 0;
        at = narrow.indexOf("h\0t\0t\0p\0", at + 8)) {
      url(narrow, at, 2, into);
    }
  }

  private static void url(String s, int from, int step, OfficeFindings into) {
    var url = new StringBuilder();
    for (int i = from; i < s.length() && url.length() < 2_000; i += step) {
      char c = s.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '"' || step == 2 && s.startsWith("\0", i)) {
        break;
      }
      url.append(c);
    }
    String text = url.toString();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean schema = lower.contains("schemas.") || lower.contains("//www.w3.org/");
    if ((lower.startsWith("http://") || lower.startsWith("https://")) && !schema) {
      into.reference(OfficeFile.Kind.HYPERLINK, text);
    }
  }

  private static String printable(String s, int from) {
    int end = from;
    while (end < s.length() && end - from < 200 && s.charAt(end) >= ' ' && s.charAt(end) < 0x7f) {
      end++;
    }
    return s.substring(from, end);
  }
}
