package kanshiki.lookup.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** Writes one body to a file: unpacked when it is gzip (RFC 1952), counted, with its digest. */
final class Download {
  private static final int BUFFER = 1 << 16;

  private Download() {}

  /** It would be longer than allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** How much was written, and its SHA-256. */
  record Written(long bytes, String sha256) {}

  /**
   * Writes all of {@code body}.
   *
   * @param maxBytes bound of the unpacked file; what is packed cannot be longer in any useful way
   */
  static Written write(InputStream body, Path to, long maxBytes) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      InputStream in = unpacked(body);
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > maxBytes) {
          throw new TooLongException();
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return new Written(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static InputStream unpacked(InputStream body) throws IOException {
    var in = new BufferedInputStream(body, BUFFER);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
