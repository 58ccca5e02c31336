package kanshiki.diction;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.text.Folding;
import org.junit.jupiter.api.Test;

class ReadingExaminationTest {
  private static Reading read(String subject, String body) {
    return ReadingExamination.read(
        Folding.fold(subject), Folding.fold(body), ListAdditions.footer(body), "");
  }

  private static String symbols(String body) {
    return read("", body).symbols();
  }

  @Test
  void numbersAndCodesAreMarks() {
    assertThat(symbols("order 12345678 of 2026")).isEqualTo(symbols("order 99 of 1"));
    assertThat(symbols("ref AB12CD34 now")).isEqualTo(symbols("ref 7 now"));
    assertThat(symbols("合計１２３円")).isEqualTo(symbols("合計9円"));
  }

  @Test
  void addressesAndLinksAreMarks() {
    String expected = symbols("see @");

    assertThat(symbols("see https://midori.example/a?b=c")).isEqualTo(expected);
    assertThat(symbols("see www.midori.example")).isEqualTo(expected);
    assertThat(symbols("see hanako@midori.example")).isEqualTo(expected);
  }

  @Test
  void aDigitWithinAWordIsALetterInDisguise() {
    assertThat(symbols("your acc0unt")).isEqualTo(symbols("your account"));
  }

  @Test
  void japaneseIsOneRun() {
    assertThat(symbols("お支払い方法")).hasSize(6).doesNotContain(" ");
    assertThat(symbols("ご確認ください。期限")).contains(" ");
  }

  @Test
  void whatAListAddedIsLeftOut() {
    String footer = "\n_______________________________________\nmidori mailing list\nlists.example";

    assertThat(read("[midori] hello", "good morning" + footer).symbols())
        .isEqualTo(read("hello", "good morning").symbols());
    assertThat(read("Re: [midori] hello", "x").symbols()).isEqualTo(read("hello", "x").symbols());
  }

  @Test
  void aRuleAloneIsNoFooter() {
    String body = "good morning\n--------------------\nsee you tomorrow";

    assertThat(read("", body).symbols()).contains("see you");
  }

  @Test
  void saysWhatWasWritten() {
    Reading reading = read("重要", "Your Acc0unt");
    int at = reading.symbols().indexOf("your");

    assertThat(reading.quote(at, at + 4)).isEqualTo("Your");
    assertThat(reading.isSubject(at)).isFalse();
    assertThat(reading.isSubject(0)).isTrue();
    assertThat(reading.quote(0, 2)).isEqualTo("重要");
  }

  @Test
  void isBounded() {
    assertThat(symbols("word ".repeat(100_000)).length())
        .isLessThanOrEqualTo(Reading.MAX_SYMBOLS + 30);
    assertThat(symbols("あ".repeat(100_000)).length()).isEqualTo(Reading.MAX_SYMBOLS);
    assertThat(symbols("x".repeat(100_000))).isEqualTo("#");
    assertThat(symbols("a/".repeat(100_000)).length())
        .isLessThanOrEqualTo(Reading.MAX_SYMBOLS + 30);
  }

  @Test
  void nothingIsNothing() {
    assertThat(read("", "").symbols()).isEmpty();
  }
}
