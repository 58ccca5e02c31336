package kanshiki.writing;

import java.util.BitSet;
import kanshiki.data.DataFile;

/** The characters that only Chinese is written with; read when the first kanji is met. */
final class ChineseCharacters {
  private ChineseCharacters() {}

  private static final class Holder {
    static final BitSet ALL = read();
  }

  static boolean isChinese(char c) {
    return Letters.isHan(c) && Holder.ALL.get(c);
  }

  private static BitSet read() {
    var all = new BitSet(Character.MAX_VALUE);
    for (String line : DataFile.lines(ChineseCharacters.class, "chinese-characters.txt")) {
      line.chars().forEach(all::set);
    }
    return all;
  }
}
