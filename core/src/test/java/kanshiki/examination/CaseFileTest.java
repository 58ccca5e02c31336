package kanshiki.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.mail.Message;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final Topic<String> COLOUR = new Topic<>("colour", String.class);
  private static final Topic<Integer> NUMBER = new Topic<>("number", Integer.class);

  private final Message message = TestMails.message("Subject: x\n\nx\n");
  private final CaseFile file = CaseFile.of(message, Own.UNKNOWN);

  @Test
  void beginsWithTheMailAndItsReader() {
    assertThat(file.get(CaseFile.MESSAGE)).isSameAs(message);
    assertThat(file.get(CaseFile.OWN)).isEqualTo(Own.UNKNOWN);
    assertThat(file.find(COLOUR)).isEmpty();
  }

  @Test
  void oneFactMoreIsAnotherFile() {
    CaseFile more = file.with(COLOUR, "green");

    assertThat(more.get(COLOUR)).isEqualTo("green");
    assertThat(more.get(CaseFile.MESSAGE)).isSameAs(message);
    assertThat(file.find(COLOUR)).isEmpty();
  }

  @Test
  void missingFactIsNamed() {
    assertThatThrownBy(() -> file.get(COLOUR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("colour");
  }

  @Test
  void viewHoldsOnlyWhatWasDeclared() {
    CaseFile view =
        file.with(COLOUR, "green").with(NUMBER, 7).only(CaseFile.withGiven(List.of(NUMBER)));

    assertThat(view.get(NUMBER)).isEqualTo(7);
    assertThat(view.get(CaseFile.MESSAGE)).isSameAs(message);
    assertThat(view.get(CaseFile.OWN)).isEqualTo(Own.UNKNOWN);
    assertThat(view.find(COLOUR)).isEmpty();
  }

  @Test
  void holdsAllOfTheTopicsOrNot() {
    CaseFile one = file.with(COLOUR, "green");

    assertThat(one.holds(List.of())).isTrue();
    assertThat(one.holds(List.of(COLOUR))).isTrue();
    assertThat(one.holds(List.of(COLOUR, NUMBER))).isFalse();
  }
}
