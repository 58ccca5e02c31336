package kanshiki.file;

import java.nio.charset.StandardCharsets;

/** What a Windows shortcut starts (MS-SHLLINK), as one command line. */
public final class ShortcutFile {
  private static final int HEADER = 76;

  private final byte[] lnk;
  private final int flags;
  private long at = HEADER;

  private ShortcutFile(byte[] lnk) {
    this.lnk = lnk;
    this.flags = Bytes.u16(lnk, 20);
  }

  /** Program and arguments as far as they are written out; may be empty. */
  public static String command(byte[] lnk) {
    return new ShortcutFile(lnk).command();
  }

  private String command() {
    if (has(0)) {
      at += 2 + Bytes.u16(lnk, at);
    }
    if (has(1)) {
      at += Bytes.u32(lnk, at);
    }
    next(2); // description
    String program = next(3);
    next(4); // working folder
    String arguments = next(5);
    return (program + " " + arguments).strip();
  }

  private boolean has(int bit) {
    return (flags >> bit & 1) != 0;
  }

  private String next(int bit) {
    if (!has(bit)) {
      return "";
    }
    int length = Bytes.u16(lnk, at) * (has(7) ? 2 : 1);
    byte[] text = Bytes.slice(lnk, at + 2, length);
    at += 2L + length;
    return new String(text, has(7) ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }
}
