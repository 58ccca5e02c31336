package kanshiki.file;

import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Lists and unpacks ZIP files. */
final class ZipReader {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int BZIP2 = 12;

  private final byte[] zip;
  private final Listing listing;

  private ZipReader(byte[] zip, Allowance allowance) {
    this.zip = zip;
    this.listing = new Listing(allowance);
  }

  static Archive read(byte[] zip, Allowance allowance) {
    return new ZipReader(zip, allowance).read();
  }

  private Archive read() {
    var directory = ZipDirectory.of(zip, Allowance.MAX_LISTED);
    long claimed = 0;
    for (ZipDirectory.File file : directory.files()) {
      claimed += Math.min(file.size(), Integer.MAX_VALUE);
    }
    if (directory.overlapping() || Allowance.isBomb(zip.length, claimed)) {
      listing.bomb();
    }
    if (directory.disagreeing() || !directory.hidden().isEmpty()) {
      listing.disagreeing();
    }
    if (directory.broken()) {
      listing.gap(Gap.BROKEN);
    }
    directory.files().forEach(this::add);
    directory.hidden().forEach(this::add);
    if (directory.more() > 0) {
      listing.more(directory.more());
    }
    return listing.archive();
  }

  private void add(ZipDirectory.File file) {
    if (file.isFolder() || !listing.mayAdd()) {
      return;
    }
    if (file.isEncrypted()) {
      listing.add(Archive.Entry.unread(file.name(), file.size(), Gap.ENCRYPTED));
    } else if (file.data() < 0) {
      listing.add(Archive.Entry.unread(file.name(), file.size(), Gap.BROKEN));
    } else if (listing.isBomb()) {
      byte[] head = head(file);
      listing.add(Archive.Entry.unread(file.name(), file.size(), head, Gap.BOMB));
    } else {
      unpack(file);
    }
  }

  private void unpack(ZipDirectory.File file) {
    switch (file.method()) {
      case STORED -> listing.addStored(file.name(), zip, file.data(), file.packed());
      case DEFLATED ->
          listing.addUnpacked(
              file.name(),
              Unpacked.inflate(zip, file.data(), file.packed(), listing.allowance()),
              file.size());
      case BZIP2 -> listing.addUnpacked(file.name(), bzip2(file), file.size());
      default -> listing.add(Archive.Entry.unread(file.name(), file.size(), Gap.NOT_SUPPORTED));
    }
  }

  private Unpacked bzip2(ZipDirectory.File file) {
    var packed = Unpacked.stream(zip, file.data(), file.packed());
    try (var in = new BZip2CompressorInputStream(packed)) {
      return Unpacked.drain(
          in, () -> file.packed() - packed.available(), listing.allowance(), CompressedReader.DEAR);
    } catch (IOException | RuntimeException e) {
      return Unpacked.nothing(Gap.BROKEN);
    }
  }

  /** A little of it, to tell what it is. */
  private byte[] head(ZipDirectory.File file) {
    if (file.method() == STORED) {
      return Bytes.slice(zip, file.data(), Math.min(file.packed(), 4 << 10));
    }
    return file.method() == DEFLATED
        ? Unpacked.beginning(zip, file.data(), file.packed())
        : new byte[0];
  }
}
