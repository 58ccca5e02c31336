package kanshiki.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of contents of a ZIP file (APPNOTE.TXT): the central one at its end, which programs
 * read, and the local headers before each file, which unpacking streams read.
 *
 * @param files as the central directory names them; from the local headers where there is none
 * @param hidden files that only local headers name
 * @param more files in the central directory that are not among these
 * @param disagreeing a local header names its file otherwise than the central directory
 * @param overlapping files share their packed bytes: the mark of a bomb
 * @param broken the central directory is missing or points nowhere
 */
record ZipDirectory(
    List<File> files,
    List<File> hidden,
    long more,
    boolean disagreeing,
    boolean overlapping,
    boolean broken) {
  static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 0xffff;
  private static final int DESCRIPTOR = 8;

  /**
   * One file.
   *
   * @param size unpacked, as claimed
   * @param data where the packed bytes begin; negative when there is no local header
   */
  record File(String name, int flags, int method, long packed, long size, long local, long data) {
    boolean isFolder() {
      return name.endsWith("/") || name.endsWith("\\") && size == 0;
    }

    boolean isEncrypted() {
      return (flags & 1) != 0;
    }

    /** Its sizes follow the data, so the local header does not know them. */
    boolean hasDescriptor() {
      return (flags & DESCRIPTOR) != 0;
    }

    long end() {
      return data + packed;
    }
  }

  /**
   * @param max files kept
   */
  static ZipDirectory of(byte[] zip, int max) {
    int end = end(zip);
    if (end < 0) {
      List<File> found = locals(zip, 0, zip.length, max);
      return new ZipDirectory(found, List.of(), 0, false, false, true);
    }
    long size = Bytes.u32(zip, end + 12);
    long start = Bytes.u32(zip, end + 16);
    // A program may stand before the archive: all offsets are then off by its length.
    long shift = Math.max(0, end - size - start);
    long at = shift + start;
    if (Bytes.u32(zip, at) != CENTRAL) {
      shift = 0;
      at = start;
    }
    var files = new ArrayList<File>();
    long more = 0;
    boolean disagreeing = false;
    while (Bytes.u32(zip, at) == CENTRAL) {
      int nameLength = Bytes.u16(zip, at + 28);
      int extraLength = Bytes.u16(zip, at + 30);
      if (files.size() < max) {
        File file = central(zip, at, nameLength, extraLength, shift);
        disagreeing |= file.data() >= 0 && !localName(zip, file).equals(file.name());
        files.add(file);
      } else {
        more++;
      }
      at += 46 + nameLength + extraLength + Bytes.u16(zip, at + 32);
    }
    boolean broken = files.isEmpty() && Bytes.u16(zip, end + 10) > 0;
    if (broken) {
      return new ZipDirectory(locals(zip, 0, end, max), List.of(), 0, false, false, true);
    }
    var gaps = new Gaps(files, (int) Math.min(shift + start, end));
    return new ZipDirectory(
        files,
        more > 0 ? List.of() : gaps.hidden(zip, max),
        more,
        disagreeing,
        gaps.overlapping,
        files.stream().anyMatch(file -> file.data() < 0));
  }

  /** Where the end record stands: the last one whose comment fits; -1 when there is none. */
  private static int end(byte[] zip) {
    int last = Math.max(0, zip.length - END_LENGTH - MAX_COMMENT);
    for (int at = zip.length - END_LENGTH; at >= last; at--) {
      if (zip[at] == 'P' && Bytes.u32(zip, at) == END) {
        return at;
      }
    }
    return -1;
  }

  private static File central(byte[] zip, long at, int nameLength, int extraLength, long shift) {
    int flags = Bytes.u16(zip, at + 8);
    String name = Bytes.name(zip, at + 46, nameLength);
    long packed = Bytes.u32(zip, at + 20);
    long size = Bytes.u32(zip, at + 24);
    long local = Bytes.u32(zip, at + 42);
    // ZIP64 (4.5.3): the field holds, in this order, those numbers that did not fit.
    long field = zip64(zip, at + 46 + nameLength, extraLength);
    if (field > 0) {
      if (size == 0xffffffffL) {
        size = Bytes.u64(zip, field);
        field += 8;
      }
      if (packed == 0xffffffffL) {
        packed = Bytes.u64(zip, field);
        field += 8;
      }
      if (local == 0xffffffffL) {
        local = Bytes.u64(zip, field);
      }
    }
    local = local > zip.length ? -1 : local + shift;
    long data = -1;
    if (local >= 0 && Bytes.u32(zip, local) == LOCAL) {
      data = local + 30 + Bytes.u16(zip, local + 26) + Bytes.u16(zip, local + 28);
    }
    return new File(name, flags, Bytes.u16(zip, at + 10), packed, size, local, data);
  }

  private static long zip64(byte[] zip, long from, int length) {
    long at = from;
    while (at + 4 <= from + length) {
      if (Bytes.u16(zip, at) == 1) {
        return at + 4;
      }
      at += 4 + Bytes.u16(zip, at + 2);
    }
    return 0;
  }

  private static String localName(byte[] zip, File file) {
    return Bytes.name(zip, file.local() + 30, Bytes.u16(zip, file.local() + 26));
  }

  /**
   * Files by their local headers. One whose size is not known there ends before the next header.
   */
  private static List<File> locals(byte[] zip, int from, int to, int max) {
    var files = new ArrayList<File>();
    int at = Bytes.indexOf(zip, "PK\3\4", from, to);
    while (at >= 0 && files.size() < max) {
      int flags = Bytes.u16(zip, at + 6);
      int nameLength = Bytes.u16(zip, at + 26);
      String name = Bytes.name(zip, at + 30, nameLength);
      long data = (long) at + 30 + nameLength + Bytes.u16(zip, at + 28);
      long packed = Bytes.u32(zip, at + 18);
      boolean known = (flags & DESCRIPTOR) == 0 && data + packed <= to;
      int next = Bytes.indexOf(zip, "PK\3\4", (int) Math.min(known ? data + packed : data, to), to);
      long length = known ? packed : Math.max(0, (next < 0 ? to : next) - data);
      int method = Bytes.u16(zip, at + 8);
      files.add(new File(name, flags, method, length, Bytes.u32(zip, at + 22), at, data));
      at = next;
    }
    return files;
  }

  /** What lies between the files that the central directory knows. */
  private static final class Gaps {
    private final List<long[]> free = new ArrayList<>();
    private final boolean overlapping;

    Gaps(List<File> files, int end) {
      List<File> inOrder =
          files.stream()
              .filter(file -> file.data() >= 0)
              .sorted(java.util.Comparator.comparingLong(File::local))
              .toList();
      long at = 0;
      int shared = 0;
      for (File file : inOrder) {
        if (file.local() < at) {
          shared++;
        } else if (file.local() - at > 30) {
          free.add(new long[] {at, file.local()});
        }
        at = Math.max(at, file.end());
      }
      if (end - at > 30) {
        free.add(new long[] {at, end});
      }
      this.overlapping = shared > 0;
    }

    List<File> hidden(byte[] zip, int max) {
      var hidden = new ArrayList<File>();
      for (long[] gap : free) {
        hidden.addAll(locals(zip, (int) gap[0], (int) gap[1], Math.max(0, max - hidden.size())));
      }
      return hidden;
    }
  }
}
