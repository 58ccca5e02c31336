package kanshiki.pdf;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Bytes for PDFBox's parsers that count how often they are read.
 *
 * <p>A parser that repairs a broken file reads it over and over; that is where it is stopped.
 */
final class MeteredSource implements RandomAccessRead {
  private final byte[] bytes;
  private final Fuel fuel;
  private int position;
  private boolean closed;

  MeteredSource(byte[] bytes, Fuel fuel) {
    this.bytes = bytes;
    this.fuel = fuel;
  }

  @Override
  public int read() throws Fuel.Empty {
    fuel.read(1);
    return position < bytes.length ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws Fuel.Empty {
    int count = Math.min(length, bytes.length - position);
    fuel.read(Math.max(count, 1));
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(bytes, position, to, offset, count);
    position += count;
    return count;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws Fuel.Empty {
    fuel.read(1);
    position = Math.clamp(to, 0, bytes.length);
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isEOF() {
    return position >= bytes.length || fuel.isEmpty();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() {
    closed = true;
  }
}
