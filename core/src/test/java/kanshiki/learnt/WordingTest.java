package kanshiki.learnt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanshiki.data.Packed;
import org.junit.jupiter.api.Test;

class WordingTest {
  /** Every gram of {@code text} weighs {@code weight}. */
  private static Map<Integer, Double> all(String text, double weight) {
    var weights = new HashMap<Integer, Double>();
    Wording.grams(text, (key, _, _) -> weights.put(key, weight));
    return weights;
  }

  private static List<String> grams(String text) {
    var grams = new ArrayList<String>();
    Wording.grams(text, (_, start, end) -> grams.add(text.substring(start, end)));
    return grams;
  }

  @Test
  void takesFourLatinLettersOrTwoAndThreeJapaneseOnes() {
    assertThat(grams("verify")).containsExactly("veri", "erif", "rify");
    assertThat(grams("利用停止")).containsExactly("利用", "利用停", "用停", "用停止", "停止");
    assertThat(grams("ab")).isEmpty();
    assertThat(grams("")).isEmpty();
  }

  @Test
  void theMoreOfItIsKnownTheCloserItIs() {
    Wording wording = Wording.of(all("your account is suspended", 4), -3, -2, 3);

    double nothing = wording.degree("the weather is fine");
    double some = wording.degree("the weather is suspended");
    double most = wording.degree("your account is suspended");

    assertThat(nothing).isZero();
    assertThat(some).isBetween(0.05, most);
    assertThat(most).isBetween(some, 1.0);
  }

  @Test
  void isBoundedOnBothSides() {
    Wording wording = Wording.of(all("account suspended", 100), -3, -2, 3);
    Wording against = Wording.of(all("account suspended", -100), -3, -2, 3);

    assertThat(wording.degree("account suspended")).isEqualTo(1);
    assertThat(against.degree("account suspended")).isZero();
  }

  @Test
  void repeatingDoesNotAdd() {
    Wording wording = Wording.of(all("suspended", 2), -3, -3, 3);

    assertThat(wording.degree("suspended suspended suspended suspended"))
        .isLessThan(wording.degree("suspended"));
  }

  @Test
  void isReadAsItWasWritten() {
    Wording wording = Wording.of(all("お支払い方法を更新してください", 3), -2.5, -2, 3);
    var out = new Packed.Writer();
    wording.pack(out);

    Wording read = Wording.unpack(new Packed.Reader(out.bytes()));

    assertThat(read.size()).isEqualTo(wording.size()).isPositive();
    assertThat(read.degree("お支払い方法")).isCloseTo(wording.degree("お支払い方法"), within(1e-12));
  }

  @Test
  void tableWithoutGramsKnowsNothing() {
    assertThat(Wording.of(Map.of(), -5, -2, 3).degree("anything at all")).isZero();
  }
}
