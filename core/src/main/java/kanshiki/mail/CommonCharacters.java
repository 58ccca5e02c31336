package kanshiki.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The characters that Japanese, Chinese and Korean text mostly consists of; read when a guess first
 * needs them.
 */
final class CommonCharacters {
  private CommonCharacters() {}

  private static final class Holder {
    static final BitSet ALL = load();
  }

  static boolean contains(char c) {
    return Holder.ALL.get(c);
  }

  private static BitSet load() {
    var all = new BitSet(1 << 16);
    try (InputStream in = CommonCharacters.class.getResourceAsStream("common-characters.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing resource common-characters.txt");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMapToInt(String::chars)
          .forEach(all::set);
    } catch (IOException e) {
      throw new UncheckedIOException("reading common-characters.txt", e);
    }
    return all;
  }
}
