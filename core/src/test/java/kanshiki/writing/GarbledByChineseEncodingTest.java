package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GarbledByChineseEncodingTest {
  private static List<String> findingsIn(String body) {
    return WritingMails.inText("お知らせ", body, new GarbledByChineseEncoding());
  }

  @Test
  void katakanaReadAsGbk() {
    String garbled = new String("ライフカ".getBytes(StandardCharsets.UTF_8), Charset.forName("GBK"));

    assertThat(findingsIn(garbled + "ードからのお知らせ"))
        .singleElement()
        .asString()
        .startsWith("garbled-by-chinese-encoding 銉")
        .endsWith("(ライフカ)");
  }

  @Test
  void rareKanjiThatMeanThemselves() {
    assertThat(findingsIn("銈の字と銉の字、銇という字があります。")).isEmpty();
  }

  @Test
  void plainJapanese() {
    assertThat(findingsIn("ライフカードからのお知らせ")).isEmpty();
  }
}
