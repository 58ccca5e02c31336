package kanshiki.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/**
 * A compound file (MS-CFB): the container of Word, Excel and Outlook before 2007, and of Windows
 * Installer.
 *
 * <p>Every chain is followed for as many sectors as the file really has, so loops end; nothing is
 * allocated because a header says so. (POI's POIFS does that, and takes 2 GB at a header's word.)
 */
final class CompoundFile {
  private static final int MAX_ENTRIES = 10_000;
  private static final int ENTRY = 128;
  private static final long LAST = 0xfffffffaL;

  /**
   * A storage or stream.
   *
   * @param start its first sector
   */
  record Entry(
      String name, boolean isStream, long start, long size, int left, int right, int child) {}

  private final byte[] file;
  private final int sector;
  private final int miniSector;
  private final long miniCutoff;
  private final int[] fat;
  private final int[] miniFat;
  private final List<Entry> entries = new ArrayList<>();
  private final String rootClass;
  private byte[] miniStream = new byte[0];

  private CompoundFile(byte[] file) {
    this.file = file;
    this.sector = 1 << Math.clamp(Bytes.u16(file, 30), 9, 12);
    this.miniSector = 1 << Math.clamp(Bytes.u16(file, 32), 6, 9);
    this.miniCutoff = Math.min(Bytes.u32(file, 56), 4_096);
    this.fat = readFat();
    byte[] directory = chain(Bytes.u32(file, 48), (long) MAX_ENTRIES * ENTRY);
    for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      entries.add(entry(directory, at));
    }
    this.rootClass = directory.length < ENTRY ? "" : HexFormat.of().formatHex(directory, 80, 96);
    byte[] mini = chain(Bytes.u32(file, 60), file.length);
    this.miniFat = new int[mini.length / 4];
    for (int i = 0; i < miniFat.length; i++) {
      miniFat[i] = (int) Bytes.u32(mini, i * 4L);
    }
  }

  static CompoundFile of(byte[] file) {
    return new CompoundFile(file);
  }

  /** The class identifier of the root, sixteen bytes in hexadecimal as they stand. */
  String rootClass() {
    return rootClass;
  }

  /** Every storage and stream, at whatever depth. */
  List<Entry> entries() {
    return entries;
  }

  /** What lies directly in the root. */
  List<Entry> top() {
    var top = new ArrayList<Entry>();
    if (entries.isEmpty()) {
      return top;
    }
    var seen = new BitSet();
    var waiting = new ArrayDeque<Integer>();
    waiting.push(entries.getFirst().child());
    while (!waiting.isEmpty()) {
      int index = waiting.pop();
      if (index < 0 || index >= entries.size() || seen.get(index)) {
        continue;
      }
      seen.set(index);
      Entry entry = entries.get(index);
      top.add(entry);
      waiting.push(entry.left());
      waiting.push(entry.right());
    }
    return top;
  }

  boolean has(String name) {
    return entries.stream().anyMatch(entry -> entry.name().equalsIgnoreCase(name));
  }

  /** The bytes of a stream, at most {@code max}, as far as the file has them. */
  byte[] content(Entry stream, int max) {
    long size = Math.min(stream.size(), max);
    return stream.size() < miniCutoff
        ? mini(stream.start(), size)
        : Bytes.slice(chain(stream.start(), size), 0, size);
  }

  private int[] readFat() {
    int sectors = file.length / sector;
    var sectorsOfFat = new ArrayList<Long>();
    for (int i = 0; i < 109; i++) {
      sectorsOfFat.add(Bytes.u32(file, 76 + 4L * i));
    }
    long next = Bytes.u32(file, 68);
    for (int steps = 0; next < LAST && steps <= sectors / 127; steps++) {
      long at = offset(next);
      for (int i = 0; i < sector / 4 - 1; i++) {
        sectorsOfFat.add(Bytes.u32(file, at + 4L * i));
      }
      next = at < file.length ? Bytes.u32(file, at + sector - 4) : LAST;
    }
    var table = new int[sectors + 1];
    int index = 0;
    for (long each : sectorsOfFat) {
      for (int i = 0; i < sector / 4 && index < table.length; i++) {
        table[index++] = each < LAST ? (int) Bytes.u32(file, offset(each) + 4L * i) : -1;
      }
    }
    return table;
  }

  private long offset(long number) {
    return (number + 1) * sector;
  }

  private byte[] chain(long start, long max) {
    var out = new java.io.ByteArrayOutputStream();
    long next = start;
    for (int steps = 0; next < fat.length && steps < fat.length && out.size() < max; steps++) {
      long at = offset(next);
      if (at >= file.length) {
        break;
      }
      out.write(file, (int) at, Math.min(sector, file.length - (int) at));
      next = fat[(int) next] & 0xffffffffL;
    }
    return out.toByteArray();
  }

  private byte[] mini(long start, long size) {
    if (miniStream.length == 0 && !entries.isEmpty()) {
      Entry root = entries.getFirst();
      miniStream = chain(root.start(), Math.min(root.size(), file.length));
    }
    var out = new java.io.ByteArrayOutputStream();
    long next = start;
    for (int steps = 0;
        next < miniFat.length && steps < miniFat.length && out.size() < size;
        steps++) {
      out.writeBytes(Bytes.slice(miniStream, next * miniSector, miniSector));
      next = miniFat[(int) next] & 0xffffffffL;
    }
    return Bytes.slice(out.toByteArray(), 0, size);
  }

  private static Entry entry(byte[] directory, int at) {
    int length = Math.clamp(Bytes.u16(directory, at + 64) - 2, 0, 64);
    String name = new String(directory, at, length, StandardCharsets.UTF_16LE);
    return new Entry(
        name,
        Bytes.u8(directory, at + 66) == 2,
        Bytes.u32(directory, at + 116),
        Bytes.u32(directory, at + 120),
        (int) Bytes.u32(directory, at + 68),
        (int) Bytes.u32(directory, at + 72),
        (int) Bytes.u32(directory, at + 76));
  }
}
