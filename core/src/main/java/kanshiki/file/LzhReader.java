package kanshiki.file;

/**
 * Lists LZH files, once the usual archive in Japan; header levels 0 to 2. Stored files are read,
 * compressed ones only named.
 */
final class LzhReader {
  private final byte[] lzh;
  private final Listing listing;

  private LzhReader(byte[] lzh, Allowance allowance) {
    this.lzh = lzh;
    this.listing = new Listing(allowance);
  }

  static Archive read(byte[] lzh, Allowance allowance) {
    return new LzhReader(lzh, allowance).read();
  }

  private Archive read() {
    long at = 0;
    while (at + 22 < lzh.length && Bytes.u8(lzh, at) != 0) {
      int level = Bytes.u8(lzh, at + 20);
      if (level > 2 || Bytes.u8(lzh, at + 2) != '-') {
        listing.gap(Gap.BROKEN);
        break;
      }
      at = level == 2 ? levelTwo(at) : levelOne(at, level);
    }
    return listing.archive();
  }

  private long levelOne(long at, int level) {
    int header = 2 + Bytes.u8(lzh, at);
    int nameLength = Bytes.u8(lzh, at + 21);
    String name = Bytes.name(lzh, at + 22, nameLength);
    long packed = Bytes.u32(lzh, at + 7);
    long data = at + header;
    if (level == 1) {
      // The packed size counts the extended headers, each of which tells the size of the next.
      int next = Bytes.u16(lzh, data - 2);
      while (next > 2 && data < lzh.length) {
        name = Bytes.u8(lzh, data) == 1 ? Bytes.name(lzh, data + 1, next - 3) : name;
        data += next;
        packed -= next;
        next = Bytes.u16(lzh, data - 2);
      }
    }
    file(at, name, data, packed);
    return data + Math.max(0, packed);
  }

  private long levelTwo(long at) {
    int header = Math.max(26, Bytes.u16(lzh, at));
    String name = "";
    long field = at + 24;
    int next = Bytes.u16(lzh, field);
    while (next > 2 && field < at + header) {
      name = Bytes.u8(lzh, field + 2) == 1 ? Bytes.name(lzh, field + 3, next - 3) : name;
      field += next;
      next = Bytes.u16(lzh, field);
    }
    long packed = Bytes.u32(lzh, at + 7);
    file(at, name, at + header, packed);
    return at + header + packed;
  }

  private void file(long at, String name, long data, long packed) {
    String method = Bytes.latin(lzh, (int) at + 2, 5);
    if (method.equals("-lhd-") || !listing.mayAdd()) {
      return;
    }
    if (method.equals("-lh0-")) {
      listing.addStored(name, lzh, data, packed);
    } else {
      listing.add(Archive.Entry.unread(name, Bytes.u32(lzh, at + 11), Gap.NOT_SUPPORTED));
    }
  }
}
