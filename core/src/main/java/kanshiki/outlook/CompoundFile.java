package kanshiki.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A compound file (MS-CFB): storages and streams in sectors that are chained by a table.
 *
 * <p>Reading costs time and memory in proportion to the file, whatever its tables say: a chain that
 * meets itself, or streams that together hold more than {@link #MAX_STREAMED}, end it.
 */
final class CompoundFile {
  private static final long MAGIC = 0xe11ab1a1e011cfd0L;
  private static final int HEADER = 512;
  private static final int HEADER_FAT_ENTRIES = 109;
  private static final int DIRECTORY_ENTRY = 128;
  private static final int MAX_DIRECTORY_ENTRIES = 200_000;

  /** Sector numbers from here on are marks: end of chain, free, part of a table. */
  private static final int MAX_SECTOR = 0xfffffffa;

  private static final int NONE = -1;
  private static final int END = -2;

  /** Bytes handed out of one file in all; streams may share sectors and so exceed its size. */
  static final long MAX_STREAMED = 80L << 20;

  private final ByteBuffer file;
  private final int sectorSize;
  private final int sectors;
  private final int miniSectorSize;
  private final int miniCutoff;
  private final int[] fat;
  private int[] miniFat = {};
  private byte[] miniStream = {};
  private byte[] directory = {};
  private long streamed;

  /** What lies in a storage, by name in lower case. */
  record Storage(Map<String, Storage> storages, Map<String, Stream> streams) {}

  /** Bytes that lie in the file; read when asked for. */
  record Stream(int start, long size) {}

  private CompoundFile(byte[] bytes) throws OutlookException {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < HEADER || file.getLong(0) != MAGIC) {
      throw new OutlookException("not an Outlook file");
    }
    int sectorShift = file.getShort(30);
    int miniShift = file.getShort(32);
    if (sectorShift != 9 && sectorShift != 12 || miniShift != 6) {
      throw broken();
    }
    sectorSize = 1 << sectorShift;
    sectors = Math.max(0, (bytes.length - sectorSize + sectorSize - 1) / sectorSize);
    miniSectorSize = 1 << miniShift;
    miniCutoff = file.getInt(56);
    fat = table(fatSectors());
  }

  /** Whether bytes begin as a compound file does. */
  static boolean startsLikeOne(byte[] first) {
    return first.length >= Long.BYTES
        && ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong(0) == MAGIC;
  }

  static CompoundFile open(byte[] bytes) throws OutlookException {
    return new CompoundFile(bytes);
  }

  /** Reads the whole directory. */
  Storage root() throws OutlookException {
    directory = chain(file.getInt(48), fat, Long.MAX_VALUE);
    int entries = directory.length / DIRECTORY_ENTRY;
    if (entries == 0 || entries > MAX_DIRECTORY_ENTRIES || directory[66] != 5) {
      throw broken();
    }
    Entry root = new Entry(0);
    miniStream = chain(root.start(), fat, root.size());
    miniFat = table(sectorsOf(file.getInt(60), fat));
    var seen = new BitSet(entries);
    seen.set(0);
    Storage top = new Storage(new LinkedHashMap<>(), new LinkedHashMap<>());
    Deque<Map.Entry<Integer, Storage>> waiting = new ArrayDeque<>();
    waiting.push(Map.entry(root.child(), top));
    while (!waiting.isEmpty()) {
      var next = waiting.pop();
      int index = next.getKey();
      Storage parent = next.getValue();
      if (index == NONE) {
        continue;
      }
      if (index < 0 || index >= entries || seen.get(index)) {
        throw broken();
      }
      seen.set(index);
      Entry entry = new Entry(index);
      waiting.push(Map.entry(entry.left(), parent));
      waiting.push(Map.entry(entry.right(), parent));
      if (entry.type() == 1) {
        Storage inside = new Storage(new LinkedHashMap<>(), new LinkedHashMap<>());
        parent.storages().put(entry.name(), inside);
        waiting.push(Map.entry(entry.child(), inside));
      } else if (entry.type() == 2) {
        parent.streams().put(entry.name(), new Stream(entry.start(), entry.size()));
      }
    }
    return top;
  }

  /** The bytes of a stream; fewer than its size where the file was cut off. */
  byte[] read(Stream stream) throws OutlookException {
    if (stream.size() <= 0) {
      return new byte[0];
    }
    byte[] bytes =
        Integer.compareUnsigned((int) Math.min(stream.size(), Integer.MAX_VALUE), miniCutoff) < 0
            ? miniChain(stream.start(), stream.size())
            : chain(stream.start(), fat, stream.size());
    spend(bytes.length);
    return bytes;
  }

  private void spend(long bytes) throws OutlookException {
    streamed += bytes;
    if (streamed > MAX_STREAMED) {
      throw new OutlookException("this Outlook file holds more than can be examined");
    }
  }

  /** One entry of the directory (MS-CFB section 2.6.1). */
  private final class Entry {
    private final ByteBuffer in;

    Entry(int index) {
      in =
          ByteBuffer.wrap(directory, index * DIRECTORY_ENTRY, DIRECTORY_ENTRY)
              .slice()
              .order(ByteOrder.LITTLE_ENDIAN);
    }

    String name() {
      int length = Math.clamp(in.getShort(64) - 2, 0, 62);
      var bytes = new byte[length];
      in.get(0, bytes);
      return new String(bytes, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT);
    }

    int type() {
      return in.get(66);
    }

    int left() {
      return in.getInt(68);
    }

    int right() {
      return in.getInt(72);
    }

    int child() {
      return in.getInt(76);
    }

    int start() {
      return in.getInt(116);
    }

    long size() {
      // The upper half is not to be trusted in files of version 3 (MS-CFB section 2.6.1).
      return sectorSize == HEADER ? in.getInt(120) & 0xffffffffL : in.getLong(120);
    }
  }

  private int[] fatSectors() throws OutlookException {
    int count = file.getInt(44);
    if (count < 0 || count > sectors) {
      throw broken();
    }
    var found = new int[count];
    int n = 0;
    while (n < count && n < HEADER_FAT_ENTRIES) {
      found[n] = file.getInt(76 + 4 * n);
      n++;
    }
    int table = file.getInt(68);
    int perSector = sectorSize / 4 - 1;
    for (int tables = 0; n < count; tables++) {
      if (!isSector(table) || tables > sectors) {
        throw broken();
      }
      int at = offset(table);
      for (int i = 0; i < perSector && n < count; i++) {
        found[n++] = intAt(at + 4 * i);
      }
      table = intAt(at + 4 * perSector);
    }
    return found;
  }

  private int[] table(int[] in) throws OutlookException {
    int each = sectorSize / 4;
    var entries = new int[in.length * each];
    for (int i = 0; i < in.length; i++) {
      if (!isSector(in[i])) {
        throw broken();
      }
      int at = offset(in[i]);
      for (int k = 0; k < each; k++) {
        entries[i * each + k] = intAt(at + 4 * k);
      }
    }
    return entries;
  }

  private int[] sectorsOf(int start, int[] next) throws OutlookException {
    var found = new int[Math.min(sectors, next.length)];
    int n = 0;
    for (int at = start; isLink(at); at = next[at]) {
      if (at < 0 || n == found.length || at >= next.length) {
        throw broken(); // longer than there are sectors: it runs in circles
      }
      found[n++] = at;
    }
    return Arrays.copyOf(found, n);
  }

  private byte[] chain(int start, int[] next, long size) throws OutlookException {
    int[] found = sectorsOf(start, next);
    long whole = (long) found.length * sectorSize;
    var bytes = new byte[(int) Math.max(0, Math.min(Math.min(whole, size), Integer.MAX_VALUE - 8))];
    for (int i = 0; i < found.length && i * (long) sectorSize < bytes.length; i++) {
      if (!isSector(found[i])) {
        throw broken();
      }
      int from = offset(found[i]);
      int to = i * sectorSize;
      int length = Math.min(Math.min(sectorSize, bytes.length - to), file.limit() - from);
      file.get(from, bytes, to, Math.max(0, length));
    }
    return bytes;
  }

  private byte[] miniChain(int start, long size) throws OutlookException {
    var bytes = new byte[(int) Math.min(size, miniStream.length)];
    int n = 0;
    for (int at = start; isLink(at) && n < bytes.length; at = miniFat[at]) {
      long from = (long) at * miniSectorSize;
      if (at < 0 || at >= miniFat.length || from >= miniStream.length) {
        throw broken();
      }
      int length =
          (int) Math.min(miniSectorSize, Math.min(bytes.length - n, miniStream.length - from));
      System.arraycopy(miniStream, (int) from, bytes, n, length);
      n += length;
    }
    return n == bytes.length ? bytes : Arrays.copyOf(bytes, n);
  }

  private static boolean isLink(int sector) {
    return sector != END && Integer.compareUnsigned(sector, MAX_SECTOR) <= 0;
  }

  private boolean isSector(int sector) {
    return sector >= 0 && sector < sectors;
  }

  private int offset(int sector) {
    return (sector + 1) * sectorSize;
  }

  private int intAt(int at) throws OutlookException {
    if (at + 4 > file.limit()) {
      throw broken();
    }
    return file.getInt(at);
  }

  private static OutlookException broken() {
    return new OutlookException("this Outlook file is damaged or cut off");
  }
}
