package kanshiki.dkim;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** The ways to sign that are registered for DKIM (RFC 8301, RFC 8463). */
enum Algorithm {
  /** Read, but no longer accepted: RFC 8301 section 3.1. */
  RSA_SHA1("rsa-sha1", "rsa", "sha1", "SHA-1", "SHA1withRSA"),
  RSA_SHA256("rsa-sha256", "rsa", "sha256", "SHA-256", "SHA256withRSA"),
  ED25519_SHA256("ed25519-sha256", "ed25519", "sha256", "SHA-256", "Ed25519");

  private final String id;
  private final String keyType;
  private final String hash;
  private final String digest;
  private final String signature;

  Algorithm(String id, String keyType, String hash, String digest, String signature) {
    this.id = id;
    this.keyType = keyType;
    this.hash = hash;
    this.digest = digest;
    this.signature = signature;
  }

  static Optional<Algorithm> of(String id) {
    for (Algorithm algorithm : values()) {
      if (algorithm.id.equals(id)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  /** As a key record's {@code k=} names it. */
  String keyType() {
    return keyType;
  }

  /** As a key record's {@code h=} names it. */
  String hash() {
    return hash;
  }

  MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + digest, e);
    }
  }

  /** Whether {@code signed} is the key owner's signature of {@code data}. */
  boolean fits(PublicKey key, byte[] data, byte[] signed) {
    try {
      Signature verifier = Signature.getInstance(signature);
      verifier.initVerify(key);
      // RFC 8463 section 3: Ed25519 signs the hash, not the data.
      verifier.update(this == ED25519_SHA256 ? newDigest().digest(data) : data);
      return verifier.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // a signature of the wrong length or form
    }
  }
}
