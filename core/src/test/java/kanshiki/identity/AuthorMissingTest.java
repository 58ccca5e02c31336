package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class AuthorMissingTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(mail, Own.UNKNOWN, Kanshiki.examinations(), new AuthorMissing());
  }

  @Test
  void noField() {
    assertThat(
            findingsIn(
                """
                To: hanako@midori.example
                Subject: 重要

                x
                """))
        .containsExactly("author-missing");
  }

  @Test
  void nameWithoutAddress() {
    assertThat(
            findingsIn(
                """
                From: 三井住友カード
                Subject: 重要

                x
                """))
        .containsExactly("author-missing");
  }

  @Test
  void emptyField() {
    assertThat(
            findingsIn(
                """
                From:
                Subject: 重要

                x
                """))
        .containsExactly("author-missing");
  }

  @Test
  void address() {
    assertThat(
            findingsIn(
                """
                From: info@midori.example
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void addressWithoutName() {
    assertThat(
            findingsIn(
                """
                From: <info@midori.example>
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void groupWithAMember() {
    assertThat(
            findingsIn(
                """
                From: 事務局:info@midori.example;
                Subject: 重要

                x
                """))
        .isEmpty();
  }
}
