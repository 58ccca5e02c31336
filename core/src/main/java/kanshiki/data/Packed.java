package kanshiki.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Arrays and texts packed one behind the other, to be read back in the same order without parsing.
 *
 * <p>Data files are packed when the program is built ({@code CompileData}); what a person edits
 * stays text.
 */
public final class Packed {
  private Packed() {}

  /** Packs. Not thread-safe. */
  public static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public Writer ints(int[] values) {
      return write(
          () -> {
            out.writeInt(values.length);
            for (int value : values) {
              out.writeInt(value);
            }
          });
    }

    public Writer longs(long[] values) {
      return write(
          () -> {
            out.writeInt(values.length);
            for (long value : values) {
              out.writeLong(value);
            }
          });
    }

    public Writer doubles(double... values) {
      return write(
          () -> {
            out.writeInt(values.length);
            for (double value : values) {
              out.writeDouble(value);
            }
          });
    }

    public Writer text(String text) {
      return write(
          () -> {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
          });
    }

    public byte[] bytes() {
      return bytes.toByteArray();
    }

    private interface Step {
      void run() throws IOException;
    }

    private Writer write(Step step) {
      try {
        step.run();
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
      return this;
    }
  }

  /** Unpacks. Not thread-safe. */
  public static final class Reader {
    private final ByteBuffer in;

    public Reader(byte[] bytes) {
      this.in = ByteBuffer.wrap(bytes);
    }

    public int[] ints() {
      var values = new int[in.getInt()];
      in.asIntBuffer().get(values);
      in.position(in.position() + values.length * Integer.BYTES);
      return values;
    }

    public long[] longs() {
      var values = new long[in.getInt()];
      in.asLongBuffer().get(values);
      in.position(in.position() + values.length * Long.BYTES);
      return values;
    }

    public double[] doubles() {
      var values = new double[in.getInt()];
      in.asDoubleBuffer().get(values);
      in.position(in.position() + values.length * Double.BYTES);
      return values;
    }

    public String text() {
      int length = in.getInt();
      String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      return text;
    }
  }
}
