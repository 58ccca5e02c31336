package kanshiki.file;

/** The numbers with which files of many types begin. */
final class Magic {
  private Magic() {}

  /** The type whose mark stands at the beginning; {@code UNKNOWN} when none does. */
  static FileType of(byte[] b) {
    return switch (Bytes.u8(b, 0)) {
      case 'P' ->
          starts(b, "PK\3\4") || starts(b, "PK\5\6") || starts(b, "PK00PK\3\4")
              ? FileType.ZIP
              : FileType.UNKNOWN;
      case 0xd0 ->
          when(b, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", FileType.OLE_DOCUMENT);
      case 'M' -> capitalM(b);
      case 0x7f -> when(b, "\u007fELF", FileType.LINUX_PROGRAM);
      case 0xca -> javaOrMac(b);
      case 0xce, 0xcf ->
          Bytes.u32(b, 0) >> 8 == 0xfeedfaL ? FileType.MAC_PROGRAM : FileType.UNKNOWN;
      case 0xfe -> when(b, "\u00fe\u00ed\u00fa", FileType.MAC_PROGRAM);
      case 'd' -> when(b, "dex\n", FileType.ANDROID_PROGRAM);
      case '!' -> when(b, "!<arch>\n", FileType.LINUX_PROGRAM);
      case 0xed -> when(b, "\u00ed\u00ab\u00ee\u00db", FileType.LINUX_PROGRAM);
      case 'x' ->
          starts(b, "xar!") ? FileType.MAC_PROGRAM : when(b, "x\u009f>\"", FileType.WINMAIL);
      case 'I' -> capitalI(b);
      case 'L' -> when(b, "L\0\0\0\u0001\u0014\u0002\0", FileType.WINDOWS_SHORTCUT);
      case 'R' -> capitalR(b);
      case '7' -> when(b, "7z\u00bc\u00af'\u001c", FileType.SEVEN_ZIP);
      case 0x1f -> when(b, "\u001f\u008b\b", FileType.GZIP);
      case 'B' -> capitalB(b);
      case 0xfd -> when(b, "\u00fd7zXZ\0", FileType.XZ);
      case '(' -> when(b, "(\u00b5/\u00fd", FileType.ZSTANDARD);
      case 0x60 -> when(b, "`\u00ea", FileType.ARJ);
      case '%' -> starts(b, "%PDF-") ? FileType.PDF : when(b, "%!PS", FileType.POSTSCRIPT);
      case 0xc5 -> when(b, "\u00c5\u00d0\u00d3\u00c6", FileType.POSTSCRIPT);
      case 0x89 -> when(b, "\u0089PNG\r\n\u001a\n", FileType.PNG);
      case 0xff -> sync(b);
      case 'G' -> when(b, "GIF8", FileType.GIF);
      case 0xd7 -> when(b, "\u00d7\u00cd\u00c6\u009a", FileType.METAFILE);
      case '8' -> when(b, "8BPS", FileType.PHOTOSHOP);
      case 'O' -> when(b, "OggS", FileType.SOUND);
      case 'f' -> when(b, "fLaC", FileType.SOUND);
      case 0x1a -> when(b, "\u001aE\u00df\u00a3", FileType.FILM);
      case '0' -> der(b);
      case 0xe4 -> when(b, "\u00e4R\\{\u008c\u00d8\u00a7M", FileType.ONENOTE);
      case 'v' -> when(b, "vhdxfile", FileType.VIRTUAL_DISK);
      case 'c' -> when(b, "conectix", FileType.VIRTUAL_DISK);
      case 'K' -> when(b, "KDMV", FileType.VIRTUAL_DISK);
      case 0 -> zero(b);
      case 1 ->
          starts(b, "\u0001\0\0\0") && Bytes.startsWith(b, 40, " EMF")
              ? FileType.METAFILE
              : later(b);
      default -> later(b);
    };
  }

  /** Marks that do not stand at the very beginning. */
  private static FileType later(byte[] b) {
    if (Bytes.startsWith(b, 7, "**ACE**")) {
      return FileType.ACE;
    }
    if (Bytes.startsWith(b, 2, "-lh") && Bytes.u8(b, 6) == '-') {
      return FileType.LZH;
    }
    return Bytes.startsWith(b, 4, "ftyp") ? media(b) : FileType.UNKNOWN;
  }

  private static FileType zero(byte[] b) {
    boolean icon = starts(b, "\0\0\u0001\0") || starts(b, "\0\0\u0002\0");
    return icon && Bytes.u16(b, 4) > 0 && Bytes.u16(b, 4) < 256 ? FileType.ICON : later(b);
  }

  private static FileType capitalM(byte[] b) {
    if (starts(b, "MZ")) {
      // Words may begin so; a program has zeros in its first header.
      return Bytes.indexOf(b, "\0", 2, 64) > 0 ? FileType.WINDOWS_PROGRAM : FileType.UNKNOWN;
    }
    if (starts(b, "MSCF")) {
      return FileType.CABINET;
    }
    return starts(b, "MThd") ? FileType.SOUND : when(b, "MM\0*", FileType.TIFF);
  }

  private static FileType capitalI(byte[] b) {
    if (starts(b, "ITSF")) {
      return FileType.WINDOWS_HELP;
    }
    return starts(b, "ID3") ? FileType.SOUND : when(b, "II*\0", FileType.TIFF);
  }

  private static FileType capitalR(byte[] b) {
    if (starts(b, "Rar!\u001a\u0007")) {
      return FileType.RAR;
    }
    if (!starts(b, "RIFF")) {
      return later(b);
    }
    if (Bytes.startsWith(b, 8, "WEBP")) {
      return FileType.WEBP;
    }
    return Bytes.startsWith(b, 8, "AVI ") ? FileType.FILM : FileType.SOUND;
  }

  private static FileType capitalB(byte[] b) {
    if (starts(b, "BZh") && Bytes.startsWith(b, 4, "1AY&SY")) {
      return FileType.BZIP2;
    }
    boolean bitmap = starts(b, "BM") && Bytes.u32(b, 6) == 0 && Bytes.u32(b, 10) < 4_096;
    return bitmap && b.length > 26 ? FileType.BITMAP : FileType.UNKNOWN;
  }

  private static FileType javaOrMac(byte[] b) {
    if (!starts(b, "\u00ca\u00fe\u00ba\u00be")) {
      return FileType.UNKNOWN;
    }
    return Bytes.u8(b, 7) >= 45 ? FileType.JAVA_PROGRAM : FileType.MAC_PROGRAM;
  }

  private static FileType sync(byte[] b) {
    if (starts(b, "\u00ff\u00d8\u00ff")) {
      return FileType.JPEG;
    }
    int second = Bytes.u8(b, 1);
    return second == 0xfb || second == 0xf3 || second == 0xf1 || second == 0xf9
        ? FileType.SOUND
        : FileType.UNKNOWN;
  }

  /** PKCS #7 and the like: a sequence that begins with the identifier 1.2.840.113549.1.7.x. */
  private static FileType der(byte[] b) {
    if (starts(b, "0&\u00b2u\u008ef\u00cf\u0011")) {
      return FileType.FILM;
    }
    int identifier = Bytes.indexOf(b, "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007", 2, 24);
    return identifier > 0 ? FileType.SIGNATURE : later(b);
  }

  private static FileType media(byte[] b) {
    String brand = Bytes.latin(b, 8, 4);
    return switch (brand) {
      case "heic", "heix", "hevc", "mif1", "msf1", "avif", "avis" -> FileType.HEIF;
      case "M4A ", "M4B " -> FileType.SOUND;
      default -> FileType.FILM;
    };
  }

  private static boolean starts(byte[] b, String mark) {
    return Bytes.startsWith(b, 0, mark);
  }

  private static FileType when(byte[] b, String mark, FileType type) {
    return starts(b, mark) ? type : later(b);
  }
}
