package kanshiki.mail;

import java.util.BitSet;
import kanshiki.data.DataFile;

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
    DataFile.lines(CommonCharacters.class, "common-characters.txt").stream()
        .flatMapToInt(String::chars)
        .forEach(all::set);
    return all;
  }
}
