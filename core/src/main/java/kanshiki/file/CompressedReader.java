package kanshiki.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** One file compressed by itself: gzip (RFC 1952), bzip2, xz. */
final class CompressedReader {
  /** Deflated bytes that take as long as one of bzip2 or LZMA. */
  static final int DEAR = 8;

  /** Memory that an LZMA dictionary may take, in KiB. */
  static final int MAX_DICTIONARY = 64 << 10;

  private CompressedReader() {}

  static Archive read(FileType type, byte[] bytes, String name, Allowance allowance) {
    var listing = new Listing(allowance);
    if (listing.mayAdd()) {
      listing.addUnpacked(inner(type, bytes, name), unpack(type, bytes, allowance), -1);
    }
    return listing.archive();
  }

  private static Unpacked unpack(FileType type, byte[] bytes, Allowance allowance) {
    var packed = Unpacked.stream(bytes, 0, bytes.length);
    try (InputStream in = stream(type, packed)) {
      return Unpacked.drain(
          in, () -> bytes.length - packed.available(), allowance, type == FileType.GZIP ? 1 : DEAR);
    } catch (IOException | RuntimeException e) {
      return Unpacked.nothing(Gap.BROKEN);
    }
  }

  private static InputStream stream(FileType type, InputStream in) throws IOException {
    return switch (type) {
      case GZIP -> new GZIPInputStream(in, 16 << 10);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      default -> new XZInputStream(in, MAX_DICTIONARY);
    };
  }

  /** The name that a gzip header tells, else the archive's own without its extension. */
  private static String inner(FileType type, byte[] bytes, String name) {
    int flags = Bytes.u8(bytes, 3);
    if (type == FileType.GZIP && (flags & 8) != 0) {
      int at = 10 + ((flags & 4) != 0 ? 2 + Bytes.u16(bytes, 10) : 0);
      String told = Bytes.name(bytes, at, 255);
      if (!told.isBlank()) {
        return told;
      }
    }
    String last = FileNames.last(name);
    String lower = last.toLowerCase(Locale.ROOT);
    for (String shortened : new String[] {".tgz", ".tbz", ".txz"}) {
      if (lower.endsWith(shortened)) {
        return last.substring(0, last.length() - 3) + "tar";
      }
    }
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
