package kanshiki.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What came out of a decompressor before a bound stopped it. */
final class Unpacked {
  private static final int PIECE = 64 << 10;

  /** What is kept of a file that is too big. */
  private static final int HEAD = 64 << 10;

  private final byte[] content;
  private final long size;
  private final Optional<Gap> gap;

  private Unpacked(byte[] content, long size, Optional<Gap> gap) {
    this.content = content;
    this.size = size;
    this.gap = gap;
  }

  /** Nothing, and why. */
  static Unpacked nothing(Gap why) {
    return new Unpacked(new byte[0], 0, Optional.of(why));
  }

  static Unpacked empty() {
    return new Unpacked(new byte[0], 0, Optional.empty());
  }

  /** All of it when there is no gap, else its beginning. */
  byte[] content() {
    return content;
  }

  /** Bytes that came out. */
  long size() {
    return size;
  }

  Optional<Gap> gap() {
    return gap;
  }

  /**
   * Deflated data (RFC 1951).
   *
   * @param length packed bytes at most
   */
  static Unpacked inflate(byte[] bytes, long from, long length, Allowance allowance) {
    int start = Math.clamp(from, 0, bytes.length);
    int end = start + Math.clamp(length, 0, bytes.length - start);
    var inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, start, end - start);
      var out = new Growing(allowance, 1);
      while (!inflater.finished()) {
        int room = out.room();
        if (room == 0) {
          return out.stopped(inflater.getBytesRead());
        }
        int count = inflater.inflate(out.buffer, out.size, room);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return out.broken();
        }
        out.size += count;
        out.spend(count);
      }
      return out.whole();
    } catch (DataFormatException e) {
      return nothing(Gap.BROKEN);
    } finally {
      inflater.end();
    }
  }

  /** The first bytes of deflated data, whatever becomes of the rest. */
  static byte[] beginning(byte[] bytes, long from, long length) {
    int start = Math.clamp(from, 0, bytes.length);
    var inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, start, Math.clamp(length, 0, bytes.length - start));
      var head = new byte[4 << 10];
      int count = inflater.inflate(head);
      return Arrays.copyOf(head, count);
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  /**
   * All that {@code in} gives.
   *
   * @param used how many packed bytes went into what came out so far
   * @param price how many bytes of deflated data cost as much as one of these
   */
  static Unpacked drain(InputStream in, LongSupplier used, Allowance allowance, int price) {
    var out = new Growing(allowance, price);
    try {
      while (true) {
        int room = out.room();
        if (room == 0) {
          return out.stopped(used.getAsLong());
        }
        int count = in.read(out.buffer, out.size, room);
        if (count < 0) {
          return out.whole();
        }
        out.size += count;
        out.spend(count);
      }
    } catch (IOException | RuntimeException e) {
      // Damaged input makes decompressors throw whatever their arrays throw.
      return out.broken();
    }
  }

  static ByteArrayInputStream stream(byte[] bytes, long from, long length) {
    int start = Math.clamp(from, 0, bytes.length);
    return new ByteArrayInputStream(bytes, start, Math.clamp(length, 0, bytes.length - start));
  }

  /** The output so far: grows as data really comes, never as a header claims. */
  private static final class Growing {
    private final Allowance allowance;
    private final int price;
    private byte[] buffer = new byte[4 << 10];
    private int size;
    private boolean spent;

    Growing(Allowance allowance, int price) {
      this.allowance = allowance;
      this.price = price;
    }

    /** How much may come next; 0 at a bound. */
    int room() {
      if (spent || size > Allowance.MAX_FILE) {
        return 0;
      }
      if (size == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.min(size * 2, Allowance.MAX_FILE + 1));
      }
      return Math.min(buffer.length - size, PIECE);
    }

    void spend(int count) {
      spent = !allowance.take((long) count * price);
    }

    Unpacked stopped(long used) {
      Gap why = Allowance.isBomb(used, size) ? Gap.BOMB : Gap.TOO_BIG;
      return new Unpacked(Arrays.copyOf(buffer, Math.min(size, HEAD)), size, Optional.of(why));
    }

    Unpacked broken() {
      return new Unpacked(
          Arrays.copyOf(buffer, Math.min(size, HEAD)), size, Optional.of(Gap.BROKEN));
    }

    Unpacked whole() {
      return new Unpacked(Arrays.copyOf(buffer, size), size, Optional.empty());
    }
  }
}
