package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksLeadHomeTest {
  private static List<String> findings(String results, String body) {
    return BrandMails.findings(
        BrandMails.received(
            results,
            """
            From: "Amazon.co.jp" <auto-confirm@amazon.co.jp>
            Subject: Amazon.co.jpでのご注文
            Content-Type: text/html; charset=utf-8

            """
                + body),
        new LinksLeadHome());
  }

  @Test
  void everyLinkOfAProvedMail() {
    assertThat(
            findings(
                "dmarc=pass header.from=amazon.co.jp",
                "<a href='https://www.amazon.co.jp/a'>注文</a> <a href='https://amazon.co.jp/'>戻る</a>"))
        .containsExactly("links-lead-home Amazon 2");
  }

  @Test
  void oneLinkToAStranger() {
    assertThat(
            findings(
                "dmarc=pass header.from=amazon.co.jp",
                "<a href='https://www.amazon.co.jp/a'>注文</a> <a href='https://shop.example/'>他</a>"))
        .isEmpty();
  }

  @Test
  void mailThatNobodyProved() {
    assertThat(
            findings(
                "dmarc=none header.from=amazon.co.jp",
                "<a href='https://www.amazon.co.jp/a'>注文</a>"))
        .isEmpty();
  }

  @Test
  void mailWithoutLinks() {
    assertThat(findings("dmarc=pass header.from=amazon.co.jp", "<p>ありがとうございます。</p>")).isEmpty();
  }
}
