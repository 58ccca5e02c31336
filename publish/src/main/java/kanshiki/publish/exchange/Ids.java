package kanshiki.publish.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

/** Ids that are the same wherever and whenever the same thing is named. */
public final class Ids {
  /** The namespace for observables (STIX 2.1 section 2.9): everyone makes the same ids in it. */
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  /** Our own namespace, for what others must not make the same ids for: drawn once. */
  private static final UUID OURS = UUID.fromString("8a3f5f0e-52c9-4d0c-9a55-7d2b7c3be1f4");

  private Ids() {}

  /** The id of an observable by the properties that make it what it is. */
  static String observable(String type, Map<String, Object> contributing) {
    return type + "--" + named(OBSERVABLES, Json.canonical(contributing));
  }

  /** The id of anything else, by what it is about. */
  static String of(String type, String name) {
    return type + "--" + uuid(type + "\n" + name);
  }

  /** An id for {@code name}: always the same one, in a namespace of our own. */
  public static UUID uuid(String name) {
    return named(OURS, name);
  }

  /**
   * An id in the form of a random one (version 4), for observables whose properties make no id (the
   * standard's namespace is not to be used for them).
   */
  static String likeRandom(String type, String name) {
    return type + "--" + stamped("SHA-256", (type + "\n" + name).getBytes(UTF_8), 4);
  }

  /** RFC 9562 section 5.5. */
  private static UUID named(UUID namespace, String name) {
    byte[] text = name.getBytes(UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(16 + text.length);
    bytes.putLong(namespace.getMostSignificantBits());
    bytes.putLong(namespace.getLeastSignificantBits());
    return stamped("SHA-1", bytes.put(text).array(), 5);
  }

  private static UUID stamped(String algorithm, byte[] bytes, int version) {
    try {
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance(algorithm).digest(bytes));
      long most = digest.getLong() & 0xffff_ffff_ffff_0fffL | (long) version << 12;
      long least = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
