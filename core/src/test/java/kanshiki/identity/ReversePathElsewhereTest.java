package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class ReversePathElsewhereTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, Kanshiki.examinations(), new ReversePathElsewhere());
  }

  @Test
  void bouncesToAnother() {
    assertThat(
            findingsIn(
                """
                Return-Path: <x7@aoi.example>
                From: info@midori.co.jp
                Subject: x

                x
                """))
        .containsExactly("reverse-path-elsewhere x7@aoi.example midori.co.jp");
  }

  @Test
  void sameOrganisation() {
    assertThat(
            findingsIn(
                """
                Return-Path: <bounce@mta.midori.co.jp>
                From: info@midori.co.jp
                Subject: x

                x
                """))
        .isEmpty();
  }

  @Test
  void notice() {
    assertThat(
            findingsIn(
                """
                Return-Path: <>
                From: MAILER-DAEMON@midori.co.jp
                Subject: x

                x
                """))
        .isEmpty();
  }

  @Test
  void list() {
    assertThat(
            findingsIn(
                """
                Return-Path: <dev-bounces@lists.example>
                List-Id: <dev.lists.example>
                From: taro@midori.co.jp
                Subject: x

                x
                """))
        .isEmpty();
  }

  @Test
  void noAuthor() {
    assertThat(
            findingsIn(
                """
                Return-Path: <x7@aoi.example>
                Subject: x

                x
                """))
        .isEmpty();
  }
}
