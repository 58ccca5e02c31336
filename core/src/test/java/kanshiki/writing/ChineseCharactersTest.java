package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import kanshiki.data.DataFile;
import org.junit.jupiter.api.Test;

/** Holds the list against the character sets of the JDK. */
class ChineseCharactersTest {
  private static final List<String> CHINESE = List.of("GB2312", "Big5");
  private static final List<String> JAPANESE = List.of("windows-31j", "x-SJIS_0213");

  private static boolean holds(List<String> charsets, char character) {
    return charsets.stream()
        .anyMatch(name -> Charset.forName(name).newEncoder().canEncode(character));
  }

  private static List<Character> characters(List<String> lines) {
    return String.join("", lines).chars().mapToObj(c -> (char) c).toList();
  }

  @Test
  void eachIsChineseAndNotJapanese() {
    List<Character> all =
        characters(DataFile.lines(ChineseCharacters.class, "chinese-characters.txt"));

    assertThat(all).hasSizeGreaterThan(2_000).doesNotHaveDuplicates();
    assertThat(all).allMatch(Letters::isHan);
    assertThat(all).allMatch(c -> holds(CHINESE, c));
    assertThat(all).noneMatch(c -> holds(JAPANESE, c));
  }

  @Test
  void tellsTheFormsApart() {
    assertThat(characters(List.of("账户说为记內戶"))).allMatch(ChineseCharacters::isChinese);
    assertThat(characters(List.of("帳戸説為記内値様々カー"))).noneMatch(ChineseCharacters::isChinese);
  }
}
