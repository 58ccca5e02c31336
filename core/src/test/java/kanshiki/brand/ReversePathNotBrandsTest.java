package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReversePathNotBrandsTest {
  @Test
  void bouncesToAStranger() {
    assertThat(
            BrandMails.findings(
                """
                Return-Path: <bounce@host.example>
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new ReversePathNotBrands()))
        .containsExactly("reverse-path-not-brands Amazon bounce@host.example");
  }

  @Test
  void bouncesToTheBrand() {
    assertThat(
            BrandMails.findings(
                """
                Return-Path: <bounce@bounces.amazon.com>
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new ReversePathNotBrands()))
        .isEmpty();
  }

  @Test
  void emptyReversePath() {
    assertThat(
            BrandMails.findings(
                """
                Return-Path: <>
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new ReversePathNotBrands()))
        .isEmpty();
  }

  @Test
  void provedMailThroughAService() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=amazon.co.jp",
                    """
                Return-Path: <bounce@host.example>
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new ReversePathNotBrands()))
        .isEmpty();
  }

  @Test
  void listMail() {
    assertThat(
            BrandMails.findings(
                """
                Return-Path: <bounce@host.example>
                List-Id: <dev.lists.example>
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new ReversePathNotBrands()))
        .isEmpty();
  }

  @Test
  void strangersAuthorDomain() {
    assertThat(
            BrandMails.findings(
                """
                Return-Path: <bounce@host.example>
                From: Amazon <info@shop.example>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new ReversePathNotBrands()))
        .isEmpty();
  }
}
