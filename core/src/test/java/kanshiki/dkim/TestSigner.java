package kanshiki.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;

/** Signs mails for tests: relaxed/relaxed, with an Ed25519 key of its own or an RSA one. */
public final class TestSigner {
  private final String domain;
  private final KeyPair keys;

  /** With Ed25519. */
  public TestSigner(String domain) {
    this(domain, generate("Ed25519", 255));
  }

  private TestSigner(String domain, KeyPair keys) {
    this.domain = domain;
    this.keys = keys;
  }

  static TestSigner rsa(String domain, int bits) {
    return new TestSigner(domain, generate("RSA", bits));
  }

  private static KeyPair generate(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isRsa() {
    return keys.getPublic().getAlgorithm().equals("RSA");
  }

  /** Publishes the key under the selector {@code s}. */
  public void publish(TableDns dns) {
    dns.put("s._domainkey." + domain, DnsType.TXT, record());
  }

  String record() {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] key =
        isRsa() ? encoded : Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return "v=DKIM1; k=" + (isRsa() ? "rsa" : "ed25519") + "; p=" + base64(key);
  }

  /** The private key as OpenSSL's programs read it (PKCS #8, RFC 7468). */
  String pem() {
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n";
  }

  /** The mail with a signature on top. */
  public String sign(String mail) {
    return sign(mail, "", "from:subject");
  }

  /**
   * @param more tags, each with its semicolon
   * @param signed the value of h=
   */
  String sign(String mail, String more, String signed) {
    byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    Message message = Message.parse(new RawMessage(raw));
    long limit =
        more.contains("l=")
            ? Long.parseLong(more.replaceAll(".*l=(\\d+).*", "$1"))
            : Long.MAX_VALUE;
    byte[] hash =
        BodyHash.of(raw, message.root().body().start(), Canon.RELAXED, sha256(), limit)
            .hash()
            .bytes();
    String field =
        "DKIM-Signature: v=1; a="
            + (isRsa() ? "rsa" : "ed25519")
            + "-sha256; c=relaxed/relaxed; d="
            + domain
            + "; s=s; h="
            + signed
            + "; "
            + more
            + "bh="
            + base64(hash)
            + "; b=";
    Message whole =
        Message.parse(
            new RawMessage(
                (field + "\r\n" + new String(raw, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)));
    var fields = new Fields(whole);
    HeaderField own = whole.header().getFirst();
    TagList.Tag tag = TagList.parse(fields.body(own.span())).orElseThrow().tag("b").orElseThrow();
    byte[] data = fields.signed(List.of(signed.split(":")), Canon.RELAXED, own.span(), tag);
    return field + base64(sign(data)) + "\n" + mail;
  }

  private byte[] sign(byte[] data) {
    try {
      Signature signer = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
      signer.initSign(keys.getPrivate());
      signer.update(isRsa() ? data : sha256().digest(data));
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    return Algorithm.ED25519_SHA256.newDigest();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
