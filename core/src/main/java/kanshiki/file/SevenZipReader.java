package kanshiki.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Lists and unpacks 7z files. */
final class SevenZipReader {
  private final byte[] archive;
  private final Listing listing;

  private SevenZipReader(byte[] archive, Allowance allowance) {
    this.archive = archive;
    this.listing = new Listing(allowance);
  }

  static Archive read(byte[] archive, Allowance allowance) {
    return new SevenZipReader(archive, allowance).read();
  }

  private Archive read() {
    // The library unpacks a packed header whole; how big that gets must be known before.
    if (!SevenZipHeader.isModest(archive)) {
      listing.gap(Gap.NOT_SUPPORTED);
      return listing.archive();
    }
    try (SevenZFile file =
        SevenZFile.builder()
            .setByteArray(archive)
            .setMaxMemoryLimitKiB(CompressedReader.MAX_DICTIONARY)
            .get()) {
      list(file);
    } catch (PasswordRequiredException e) {
      listing.encrypted();
      listing.gap(Gap.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      listing.gap(Gap.BROKEN);
    }
    return listing.archive();
  }

  private void list(SevenZFile file) throws IOException {
    long claimed = 0;
    for (SevenZArchiveEntry entry : file.getEntries()) {
      claimed += Math.clamp(entry.getSize(), 0, Integer.MAX_VALUE);
    }
    boolean bomb = Allowance.isBomb(archive.length, claimed);
    if (bomb) {
      listing.bomb();
    }
    Optional<Gap> stopped = bomb ? Optional.of(Gap.BOMB) : Optional.empty();
    for (SevenZArchiveEntry entry : file.getEntries()) {
      if (stopped.isEmpty()) {
        stopped = advance(file);
      }
      if (entry.isDirectory()) {
        continue;
      }
      if (!listing.mayAdd()) {
        stopped = Optional.of(Gap.TOO_MANY);
        continue;
      }
      String name = entry.getName() == null ? "" : entry.getName();
      if (stopped.isPresent()) {
        listing.add(Archive.Entry.unread(name, entry.getSize(), stopped.get()));
      } else {
        Unpacked unpacked = unpack(file, entry);
        listing.addUnpacked(name, unpacked, entry.getSize());
        // Whatever follows in the same block can only be reached through the rest of this one.
        stopped = unpacked.gap();
      }
    }
  }

  private static Optional<Gap> advance(SevenZFile file) throws IOException {
    try {
      file.getNextEntry();
      return Optional.empty();
    } catch (PasswordRequiredException e) {
      return Optional.of(Gap.ENCRYPTED);
    }
  }

  private Unpacked unpack(SevenZFile file, SevenZArchiveEntry entry) {
    if (!entry.hasStream() || entry.getSize() == 0) {
      return Unpacked.empty();
    }
    var in = new Current(file);
    Unpacked unpacked =
        Unpacked.drain(in, () -> archive.length, listing.allowance(), CompressedReader.DEAR);
    return in.locked ? Unpacked.nothing(Gap.ENCRYPTED) : unpacked;
  }

  /** The file at which the archive stands: read in order, because a block is unpacked only once. */
  private static final class Current extends InputStream {
    private final SevenZFile file;
    private boolean locked;

    Current(SevenZFile file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return file.read(into, from, length);
      } catch (PasswordRequiredException e) {
        locked = true;
        throw e;
      }
    }
  }
}
