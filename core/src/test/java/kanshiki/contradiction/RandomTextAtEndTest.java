package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomTextAtEndTest {
  @Test
  void lettersAndDigits() {
    assertThat(
            ContradictionMails.findings(
                "Hello",
                "Win a prize now.\nHhMuUXlmpCItlJTCUvZZ2iET1qz2jy601f0i5z",
                new RandomTextAtEnd()))
        .containsExactly("random-text-at-end HhMuUXlmpCItlJTCUvZZ2iET1qz2jy601f0i5z");
  }

  @Test
  void digitsOnly() {
    assertThat(
            ContradictionMails.findings(
                "Hello", "Win a prize now.\n9179622712111211835711036291", new RandomTextAtEnd()))
        .containsExactly("random-text-at-end 9179622712111211835711036291");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "お世話になっております。\n山田",
        "Regards\nTaro",
        "See\nhttps://shop.example/a1B2c3D4e5",
        "Call\n03-1234-5678",
        "Thanks\n20261124x",
        "ref\nref:_00D5e:ref",
        "-----BEGIN PGP MESSAGE-----\nhQEMA7x9k2Lm4pQ1",
        "one line only"
      })
  void linesThatMeanSomething(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new RandomTextAtEnd())).isEmpty();
  }
}
