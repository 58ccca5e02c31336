package kanshiki.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Lists disk images with an ISO 9660 file system, by its Joliet names where it has them. */
final class IsoReader {
  private static final int SECTOR = 2_048;
  private static final int FIRST_VOLUME = 16;
  private static final int MAX_FOLDERS = 500;

  private record Folder(String path, long sector, long size) {}

  private final byte[] iso;
  private final Listing listing;
  private boolean joliet;

  private IsoReader(byte[] iso, Allowance allowance) {
    this.iso = iso;
    this.listing = new Listing(allowance);
  }

  static Archive read(byte[] iso, Allowance allowance) {
    var reader = new IsoReader(iso, allowance);
    reader.read();
    return reader.listing.archive();
  }

  private void read() {
    long volume = volume();
    if (volume < 0) {
      listing.gap(Gap.NOT_SUPPORTED); // UDF alone
      return;
    }
    Deque<Folder> waiting = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    waiting.add(new Folder("", Bytes.u32(iso, volume + 158), Bytes.u32(iso, volume + 166)));
    while (!waiting.isEmpty()) {
      Folder folder = waiting.poll();
      if (seen.size() < MAX_FOLDERS && seen.add(folder.sector())) {
        list(folder, waiting);
      }
    }
  }

  /** Where the volume descriptor stands: the Joliet one, else the primary one. */
  private long volume() {
    long primary = -1;
    for (int i = FIRST_VOLUME; i < FIRST_VOLUME + 16; i++) {
      int at = i * SECTOR;
      if (!Bytes.startsWith(iso, at + 1, "CD001")) {
        break;
      }
      boolean unicode = Bytes.u8(iso, at + 88) == '%' && Bytes.u8(iso, at + 89) == '/';
      if (Bytes.u8(iso, at) == 2 && unicode) {
        joliet = true;
        return at;
      }
      if (Bytes.u8(iso, at) == 1 && primary < 0) {
        primary = at;
      }
    }
    return primary;
  }

  private void list(Folder folder, Deque<Folder> waiting) {
    long at = folder.sector() * SECTOR;
    long end = Math.min(at + folder.size(), iso.length);
    while (at < end) {
      int length = Bytes.u8(iso, at);
      if (length == 0) {
        at = (at / SECTOR + 1) * SECTOR; // records do not cross sectors
        continue;
      }
      record(folder, at, waiting);
      at += length;
    }
  }

  private void record(Folder folder, long at, Deque<Folder> waiting) {
    int nameLength = Bytes.u8(iso, at + 32);
    boolean dots = nameLength == 1 && Bytes.u8(iso, at + 33) <= 1;
    if (dots) {
      return;
    }
    String name = folder.path() + name(at + 33, nameLength);
    long sector = Bytes.u32(iso, at + 2);
    long size = Bytes.u32(iso, at + 10);
    if ((Bytes.u8(iso, at + 25) & 2) != 0) {
      if (waiting.size() < MAX_FOLDERS) {
        waiting.add(new Folder(name + "/", sector, size));
      }
    } else if (listing.mayAdd()) {
      listing.addStored(name, iso, sector * SECTOR, size);
    }
  }

  private String name(long from, int length) {
    String name =
        joliet
            ? new String(Bytes.slice(iso, from, length), StandardCharsets.UTF_16BE)
            : Bytes.name(iso, from, length);
    int version = name.lastIndexOf(';');
    return version > 0 ? name.substring(0, version) : name;
  }
}
