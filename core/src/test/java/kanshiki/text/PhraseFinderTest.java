package kanshiki.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.data.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseFinderTest {
  private static final List<String> NAMES =
      List.of("Amazon", "Apple", "楽天", "楽天カード", "Bank of America", "LINEアカウント", "au");

  private final PhraseFinder finder = PhraseFinder.of(NAMES);

  private List<String> find(String text) {
    return finder.find(Folding.fold(text)).stream()
        .map(match -> NAMES.get(match.phrase()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your Amazon account",
        "amazon.co.jp",
        "A m a z o n",
        "【AMAZON】",
        "ご利用のＡｍａｚｏｎから",
        "amazon-verify"
      })
  void findsAWordHoweverItIsWritten(String text) {
    assertThat(find(text)).containsExactly("Amazon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amazonian forest",
        "on line",
        "the app lets",
        "ama zon",
        "Pineapple",
        "ONLINEアカウント",
        "because"
      })
  void leavesWordsAloneThatOnlyHoldIt(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void findsJapaneseInsideASentence() {
    assertThat(find("いつも楽 天カードをご利用")).containsExactly("楽天", "楽天カード");
  }

  @Test
  void findsAPhraseWithItsOwnSpaces() {
    assertThat(find("from bank of\namerica today")).containsExactly("Bank of America");
  }

  @Test
  void findsTheSameAfterPacking() {
    var out = new Packed.Writer();
    finder.pack(out);
    PhraseFinder unpacked = PhraseFinder.unpack(new Packed.Reader(out.bytes()));
    Folded text = Folding.fold("楽天カード and Amazon from Bank of America");
    assertThat(unpacked.find(text)).isEqualTo(finder.find(text)).hasSize(4);
  }
}
