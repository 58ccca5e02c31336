package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class NoAccountWithBrandTest {
  private static final Own OWN = new Own(List.of(), List.of(), List.of("amazon", "rakuten"));

  @Test
  void brandThatTheReaderDoesNotUse() {
    assertThat(
            BrandMails.findings(
                """
                From: メルカリ <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                OWN,
                new NoAccountWithBrand()))
        .containsExactly("no-account-with-brand Mercari");
  }

  @Test
  void brandThatTheReaderUses() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                OWN,
                new NoAccountWithBrand()))
        .isEmpty();
  }

  @Test
  void sisterOfABrandThatTheReaderUses() {
    assertThat(
            BrandMails.findings(
                """
                From: 楽天カード <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                OWN,
                new NoAccountWithBrand()))
        .isEmpty();
  }

  @Test
  void nothingKnownOfTheReader() {
    assertThat(
            BrandMails.findings(
                """
                From: メルカリ <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new NoAccountWithBrand()))
        .isEmpty();
  }

  @Test
  void noBrandClaimed() {
    assertThat(
            BrandMails.findings(
                """
                From: 花子 <hanako@friend.example>
                Subject: 写真

                どうぞ。
                """,
                OWN,
                new NoAccountWithBrand()))
        .isEmpty();
  }
}
