package kanshiki.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A public key as its owner published it (RFC 6376 section 3.6.1), with what he lets it be used
 * for.
 *
 * @param key ready for use
 * @param bits of an RSA modulus; 256 for Ed25519
 * @param sameDomain the flag {@code s}: i= must be of the very domain d=
 * @param testing the flag {@code y}
 * @param forLocalPart the pattern g= of RFC 4871; {@code *} where none is given
 */
record KeyRecord(
    PublicKey key, int bits, boolean sameDomain, boolean testing, String forLocalPart) {
  private static final int MAX_RECORD = 65_535;
  private static final int MAX_RSA_BITS = 8_192;

  /** Verifying takes time with the exponent's length; nearly all keys have 17 bits. */
  private static final int MAX_EXPONENT_BITS = 64;

  private static final int ED25519_BYTES = 32;

  /** What stands before the 32 bytes of a key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
  private static final byte[] ED25519_PREFIX = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  /**
   * @throws Refused when it is no key, or none that may be used with {@code algorithm} for mail
   */
  static KeyRecord parse(String txt, Algorithm algorithm) throws Refused {
    Optional<TagList> read = txt.length() > MAX_RECORD ? Optional.empty() : TagList.parse(txt);
    if (read.isEmpty() || read.get().get("p").isEmpty()) {
      throw Refused.lacking("the key record cannot be read");
    }
    TagList tags = read.get();
    Optional<String> version = tags.get("v");
    boolean first = tags.tags().keySet().iterator().next().equals("v");
    if (version.isPresent() && !(version.get().equals("DKIM1") && first)) {
      throw Refused.lacking("a key record of another version");
    }
    if (!allows(tags, "s", "email")) {
      throw Refused.lacking("the key is not for mail");
    }
    if (!tags.get("k").orElse("rsa").equals(algorithm.keyType())) {
      throw Refused.lacking("the key is of another kind than the signature");
    }
    if (!allows(tags, "h", algorithm.hash())) {
      throw Refused.lacking("the key may not be used with " + algorithm.hash());
    }
    String base64 = tags.compact("p").orElse("");
    if (base64.isEmpty()) {
      throw Refused.keyGone("the key was revoked");
    }
    List<String> flags = List.of(tags.compact("t").orElse("").split(":", -1));
    return make(
        decode(base64, "key"),
        algorithm,
        flags.contains("s"),
        flags.contains("y"),
        pattern(tags, version));
  }

  /** Until RFC 4871 an empty g= meant "any"; such records have no version. */
  private static String pattern(TagList tags, Optional<String> version) {
    String pattern = tags.get("g").orElse("*");
    return pattern.isEmpty() && version.isEmpty() ? "*" : pattern;
  }

  private static boolean allows(TagList tags, String tag, String word) {
    if (tags.get(tag).isEmpty()) {
      return true;
    }
    List<String> words = List.of(tags.compact(tag).orElse("").split(":", -1));
    return words.contains(word) || tag.equals("s") && words.contains("*");
  }

  private static KeyRecord make(
      byte[] bytes, Algorithm algorithm, boolean sameDomain, boolean testing, String forLocalPart)
      throws Refused {
    try {
      if (algorithm == Algorithm.ED25519_SHA256) {
        return new KeyRecord(ed25519(bytes), ED25519_BYTES * 8, sameDomain, testing, forLocalPart);
      }
      Optional<Der.RsaNumbers> numbers = Der.rsaKey(bytes);
      if (numbers.isEmpty()) {
        throw Refused.lacking("the key cannot be read");
      }
      int bits = numbers.get().modulus().bitLength();
      if (bits > MAX_RSA_BITS) {
        throw Refused.notAccepted("the key has " + bits + " bits");
      }
      if (numbers.get().exponent().bitLength() > MAX_EXPONENT_BITS) {
        throw Refused.notAccepted("the key's exponent is too long");
      }
      var spec = new RSAPublicKeySpec(numbers.get().modulus(), numbers.get().exponent());
      PublicKey key = KeyFactory.getInstance("RSA").generatePublic(spec);
      return new KeyRecord(key, bits, sameDomain, testing, forLocalPart);
    } catch (GeneralSecurityException e) {
      throw Refused.lacking("the key cannot be used");
    }
  }

  private static PublicKey ed25519(byte[] bytes) throws GeneralSecurityException, Refused {
    if (bytes.length != ED25519_BYTES) {
      throw Refused.lacking("the key cannot be read");
    }
    byte[] encoded = new byte[ED25519_PREFIX.length + ED25519_BYTES];
    System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
    System.arraycopy(bytes, 0, encoded, ED25519_PREFIX.length, ED25519_BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /**
   * Whether it may sign for an identity with {@code localPart}; one {@code *} stands for any text.
   */
  boolean isFor(String localPart) {
    int star = forLocalPart.indexOf('*');
    if (star < 0) {
      return !forLocalPart.isEmpty() && forLocalPart.equals(localPart);
    }
    String before = forLocalPart.substring(0, star);
    String behind = forLocalPart.substring(star + 1);
    return localPart.length() >= before.length() + behind.length()
        && localPart.startsWith(before)
        && localPart.endsWith(behind);
  }

  /** Base64 without white space; the padding may be missing. */
  static byte[] decode(String base64, String what) throws Refused {
    try {
      return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("the " + what + " is not base64");
    }
  }
}
