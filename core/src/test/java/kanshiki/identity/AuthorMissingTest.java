package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.mail.Message;
import kanshiki.mail.Missing;
import kanshiki.mail.RawMessage;
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

  @Test
  void staysQuietWhereAForwardTellsOnlyAName() {
    Message rebuilt =
        Message.parse(
            RawMessage.rewritten(
                "From: =?UTF-8?B?55Sw5Lit?=\r\n\r\nx".getBytes(StandardCharsets.US_ASCII),
                new byte[0],
                Set.of(Missing.AUTHOR_ADDRESS)));

    assertThat(
            new Investigator(Kanshiki.examinations(), List.of(new AuthorMissing()))
                .investigate(rebuilt, Own.UNKNOWN)
                .findings())
        .isEmpty();
  }
}
