package kanshiki.pdf;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** What may still be spent on one file, and what was left out for want of it. Not thread-safe. */
final class Fuel {
  /** Reads of the parser, byte by byte: so many, and some for each byte of the file. */
  private static final long MAX_READS = 30_000_000;

  private static final long READS_A_BYTE = 3;

  /** Bytes that streams are decoded to, all together. */
  private static final long MAX_DECODED = 96L << 20;

  /** Decoding one stream costs as much as so many bytes, however small it is. */
  private static final int STREAM = 2_000;

  /** Fuel is used up; parsers that are lenient with other failures find the file at its end. */
  static final class Empty extends IOException {
    Empty() {
      super("out of fuel");
    }

    /** A lenient parser may meet it a hundred thousand times; where does not matter. */
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private final Set<PdfFile.Cut> cuts = EnumSet.noneOf(PdfFile.Cut.class);
  private long reads;
  private long decoded = MAX_DECODED;

  Fuel(int fileLength) {
    this.reads = MAX_READS + READS_A_BYTE * fileLength;
  }

  void read(int bytes) throws Empty {
    reads -= bytes;
    if (reads < 0) {
      cut(PdfFile.Cut.WORK);
      throw new Empty();
    }
  }

  boolean isEmpty() {
    return reads < 0 || decoded < 0;
  }

  void stream() throws Empty {
    decode(STREAM);
  }

  void decode(int bytes) throws Empty {
    decoded -= bytes;
    if (decoded < 0) {
      cut(PdfFile.Cut.WORK);
      throw new Empty();
    }
  }

  void cut(PdfFile.Cut cut) {
    cuts.add(cut);
  }

  Set<PdfFile.Cut> cuts() {
    return cuts;
  }
}
