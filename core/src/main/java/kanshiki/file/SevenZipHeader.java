package kanshiki.file;

/**
 * The packed header of a 7z file, read just far enough to know how big it becomes (7zFormat.txt).
 */
final class SevenZipHeader {
  private static final int START = 32;
  private static final long MAX_HEADER = 4 << 20;

  private final byte[] bytes;
  private long at;

  private SevenZipHeader(byte[] bytes, long at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Whether reading the header costs little: it is not packed, or unpacks to a few megabytes. */
  static boolean isModest(byte[] archive) {
    long offset = Bytes.u64(archive, 12);
    long size = Bytes.u64(archive, 20);
    if (size > MAX_HEADER || offset > archive.length || START + offset + size > archive.length) {
      return false;
    }
    var header = new SevenZipHeader(archive, START + offset);
    int id = header.next();
    return id == 1 || size == 0 || id == 0x17 && header.unpacksToLittle();
  }

  /** One packed stream through one folder, as all archivers write it. */
  private boolean unpacksToLittle() {
    if (next() != 6) {
      return false;
    }
    number(); // where
    if (number() != 1 || next() != 9) {
      return false;
    }
    number(); // packed size
    int id = next();
    if (id == 10) {
      at += next() == 0 ? 5 : 4;
      id = next();
    }
    if (id != 0 || next() != 7 || next() != 11 || number() != 1 || next() != 0) {
      return false;
    }
    long coders = number();
    if (coders < 1 || coders > 4) {
      return false;
    }
    for (int i = 0; i < coders; i++) {
      int flags = next();
      at += flags & 15;
      if ((flags & 16) != 0) {
        return false;
      }
      at += (flags & 32) != 0 ? number() : 0;
    }
    for (long bound = coders - 1; bound > 0; bound--) {
      number();
      number();
    }
    if (next() != 12) {
      return false;
    }
    for (int i = 0; i < coders; i++) {
      if (number() > MAX_HEADER) {
        return false;
      }
    }
    return true;
  }

  private int next() {
    return Bytes.u8(bytes, at++);
  }

  /** The number of leading ones in the first byte tells how many bytes follow. */
  private long number() {
    int first = next();
    long value = 0;
    int mask = 0x80;
    for (int i = 0; i < 8; i++) {
      if ((first & mask) == 0) {
        return value + ((long) (first & mask - 1) << 8 * i);
      }
      value |= (long) next() << 8 * i;
      mask >>= 1;
    }
    return value < 0 ? Long.MAX_VALUE : value;
  }
}
