package kanshiki.file;

/**
 * What may still be spent on opening the files of one mail. Not thread-safe.
 *
 * <p>Work is counted, since there is no clock here: bytes that come out of a decompressor, and
 * files listed. The figures keep the dearest decompressor within about a second.
 */
public final class Allowance {
  /** Bytes of one file in an archive; what is bigger is not read. */
  static final int MAX_FILE = 16 << 20;

  /** Files listed of one archive. */
  static final int MAX_LISTED = 1_000;

  /** More than this often unpacked, and big: nothing honest shrinks so much. */
  private static final int MAX_RATIO = 150;

  private static final long BOMB_FROM = 6 << 20;

  /** Bytes unpacked of all that one mail carries. */
  private static final long MAX_BYTES = 64L << 20;

  private long bytes;
  private int files;

  private Allowance(long bytes, int files) {
    this.bytes = bytes;
    this.files = files;
  }

  /** For all that one mail carries. */
  public static Allowance forOneMail() {
    return new Allowance(MAX_BYTES, 5_000);
  }

  /** Spends {@code count} bytes; false when they are not there any more. */
  boolean take(long count) {
    bytes -= count;
    return bytes >= 0;
  }

  /** Spends one file; false when there were too many. */
  boolean takeFile() {
    return files-- > 0;
  }

  /** Nothing more can be unpacked. */
  public boolean isSpent() {
    return bytes <= 0;
  }

  /** Whether a file of {@code size} bytes that used all of it up was made for that. */
  public static boolean isTooMuchFor(long size) {
    return isBomb(size, MAX_BYTES);
  }

  /** Whether so much that comes out of so little was made to break whoever unpacks it. */
  static boolean isBomb(long packed, long unpacked) {
    return unpacked >= BOMB_FROM && unpacked / MAX_RATIO > packed;
  }
}
