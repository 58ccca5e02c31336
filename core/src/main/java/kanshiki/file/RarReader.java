package kanshiki.file;

import java.nio.charset.StandardCharsets;

/**
 * Lists RAR files of the formats 4 and 5. Names and whether they are encrypted is all that is read,
 * besides files that are stored as they are: the compression is not public.
 */
final class RarReader {
  private static final int MAX_NAME = 4_096;

  private final byte[] rar;
  private final Listing listing;

  private RarReader(byte[] rar, Allowance allowance) {
    this.rar = rar;
    this.listing = new Listing(allowance);
  }

  static Archive read(byte[] rar, Allowance allowance) {
    var reader = new RarReader(rar, allowance);
    if (Bytes.u8(rar, 6) == 1) {
      reader.five();
    } else {
      reader.four();
    }
    return reader.listing.archive();
  }

  // ---- format 4: technote.txt of UnRAR

  private void four() {
    long at = 7;
    while (at + 7 <= rar.length) {
      int type = Bytes.u8(rar, at + 2);
      int flags = Bytes.u16(rar, at + 3);
      int size = Bytes.u16(rar, at + 5);
      long data = (flags & 0x8000) != 0 || type == 0x74 ? Bytes.u32(rar, at + 7) : 0;
      if (type == 0x73 && (flags & 0x80) != 0) {
        lockedNames();
        return;
      }
      if (type == 0x74) {
        file4(at, flags, size);
      }
      if (type == 0x7b) {
        return;
      }
      if (size < 7 || type < 0x72 || type > 0x7b) {
        listing.gap(Gap.BROKEN);
        return;
      }
      at += size + data;
    }
    listing.gap(Gap.BROKEN);
  }

  private void file4(long at, int flags, int size) {
    boolean folder = (flags & 0xe0) == 0xe0;
    if (folder || !listing.mayAdd()) {
      return;
    }
    int nameLength = Math.min(Bytes.u16(rar, at + 26), MAX_NAME);
    long name = at + ((flags & 0x100) != 0 ? 40 : 32);
    // With the Unicode flag a second form of the name follows a zero; the first one is enough.
    String plain = Bytes.name(rar, name, nameLength);
    long packed = Bytes.u32(rar, at + 7);
    long unpacked = Bytes.u32(rar, at + 11);
    boolean stored = Bytes.u8(rar, at + 25) == 0x30;
    file(plain, unpacked, packed, at + size, (flags & 4) != 0, stored);
  }

  // ---- format 5: https://www.rarlab.com/technote.htm

  private void five() {
    long at = 8;
    while (at + 7 < rar.length) {
      var header = new Numbers(at + 4);
      long size = header.next();
      long end = header.at + size;
      long type = header.next();
      long flags = header.next();
      long extra = (flags & 1) != 0 ? header.next() : 0;
      long data = (flags & 2) != 0 ? header.next() : 0;
      if (type == 4) {
        lockedNames();
        return;
      }
      if (type == 2) {
        file5(header, extra, data, end);
      }
      if (type == 5) {
        return;
      }
      if (size < 2 || type < 1 || type > 5 || end + data > rar.length) {
        listing.gap(Gap.BROKEN);
        return;
      }
      at = end + data;
    }
    listing.gap(Gap.BROKEN);
  }

  private void file5(Numbers header, long extra, long packed, long end) {
    long flags = header.next();
    long unpacked = header.next();
    header.next(); // attributes
    header.at += ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
    long compression = header.next();
    header.next(); // system
    long length = header.next();
    if ((flags & 1) != 0 || !listing.mayAdd()) {
      return;
    }
    byte[] name = Bytes.slice(rar, header.at, Math.min(length, MAX_NAME));
    boolean stored = (compression >> 7 & 7) == 0;
    String text = new String(name, StandardCharsets.UTF_8);
    file(text, unpacked, packed, end, isLocked(end - extra, end), stored);
  }

  /** Whether an encryption record (type 1) is among the extra ones. */
  private boolean isLocked(long from, long end) {
    var record = new Numbers(from);
    while (record.at < end) {
      long size = record.next();
      long next = record.at + size;
      if (record.next() == 1) {
        return true;
      }
      if (size <= 0 || next <= record.at - 1) {
        return false;
      }
      record.at = next;
    }
    return false;
  }

  private void file(
      String name, long size, long packed, long data, boolean locked, boolean stored) {
    if (locked) {
      listing.add(Archive.Entry.unread(name, size, Gap.ENCRYPTED));
    } else if (stored) {
      listing.addStored(name, rar, data, packed);
    } else {
      listing.add(Archive.Entry.unread(name, size, Gap.NOT_SUPPORTED));
    }
  }

  private void lockedNames() {
    listing.encrypted();
    listing.gap(Gap.ENCRYPTED);
  }

  /** Numbers of seven bits a byte, the lowest first. */
  private final class Numbers {
    private long at;

    Numbers(long at) {
      this.at = at;
    }

    long next() {
      long value = 0;
      for (int shift = 0; shift < 63; shift += 7) {
        int b = Bytes.u8(rar, at++);
        value |= (long) (b & 0x7f) << shift;
        if (b < 0x80) {
          break;
        }
      }
      return Math.min(value, Integer.MAX_VALUE);
    }
  }
}
