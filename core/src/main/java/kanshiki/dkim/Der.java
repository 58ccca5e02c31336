package kanshiki.dkim;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** As much of DER (X.690) as an RSA public key needs. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;

  private final byte[] bytes;
  private int at;
  private int end;

  /** An RSA key's two numbers. */
  record RsaNumbers(BigInteger modulus, BigInteger exponent) {}

  private Der(byte[] bytes) {
    this.bytes = bytes;
    this.end = bytes.length;
  }

  /**
   * Reads a SubjectPublicKeyInfo (RFC 5280), or the bare RSAPublicKey (RFC 8017) that RFC 6376
   * section 3.6.1 speaks of. Empty when it is neither.
   */
  static Optional<RsaNumbers> rsaKey(byte[] bytes) {
    var der = new Der(bytes);
    if (!der.enter(SEQUENCE)) {
      return Optional.empty();
    }
    if (der.peek() == SEQUENCE) {
      boolean inner =
          der.skip(SEQUENCE) && der.enter(BIT_STRING) && der.zero() && der.enter(SEQUENCE);
      if (!inner) {
        return Optional.empty();
      }
    }
    Optional<BigInteger> modulus = der.integer();
    Optional<BigInteger> exponent = der.integer();
    return modulus.flatMap(n -> exponent.map(e -> new RsaNumbers(n, e)));
  }

  private int peek() {
    return at < end ? bytes[at] & 0xff : -1;
  }

  /** The length of the element that starts here when it has that tag, else -1. */
  private int length(int tag) {
    if (peek() != tag) {
      return -1;
    }
    at++;
    int first = peek();
    at++;
    if (first < 0x80) {
      return first >= 0 && first <= end - at ? first : -1;
    }
    int octets = first & 0x7f;
    if (octets == 0 || octets > 3) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < octets; i++) {
      length = length << 8 | Math.max(0, peek());
      at++;
    }
    return length <= end - at ? length : -1;
  }

  private boolean enter(int tag) {
    int length = length(tag);
    if (length < 0) {
      return false;
    }
    end = at + length;
    return true;
  }

  private boolean skip(int tag) {
    int length = length(tag);
    at += Math.max(0, length);
    return length >= 0;
  }

  /** The number of unused bits in front of a bit string's content. */
  private boolean zero() {
    boolean zero = peek() == 0;
    at++;
    return zero;
  }

  private Optional<BigInteger> integer() {
    int length = length(INTEGER);
    if (length <= 0) {
      return Optional.empty();
    }
    at += length;
    return Optional.of(new BigInteger(1, Arrays.copyOfRange(bytes, at - length, at)));
  }
}
