package kanshiki.image;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;

/** The modules of one code, laid out as a square of bits; set bits are dark. */
final class Modules {
  /** Modules a side of the smallest and the largest code (ISO/IEC 18004, versions 1 and 40). */
  static final int MIN = 21;

  static final int MAX = 177;

  private Modules() {}

  static boolean isSide(int modules) {
    return modules >= MIN && modules <= MAX && (modules - 1) % 4 == 0;
  }

  /** What they say, read from either side of the paper; empty for no code or an empty one. */
  static Optional<String> read(BitMatrix modules) {
    try {
      return Optional.of(new Decoder().decode(modules).getText()).filter(text -> !text.isBlank());
    } catch (ChecksumException | FormatException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty(); // zxing on bits that make no sense
    }
  }
}
