package kanshiki.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenSaltingTest {
  private static final String SHOWN =
      "<p>お客様のカードのご利用を一時的に制限しております。下記のリンクより、お客様の情報をご確認くださいますようお願い申し上げます。"
          + "ご不明な点がございましたら、カスタマーセンターまでお問い合わせください。今後ともよろしくお願いいたします。"
          + "このメールは送信専用のアドレスから配信しております。ご返信いただいてもお答えできません。</p>";

  private static List<String> in(String html) {
    return ConcealmentMails.inHtml(html, new HiddenSalting());
  }

  @Test
  void looseEnglishWordsBehindAJapaneseText() {
    String words =
        "particles elephant one river customs hollow church fighting pleasant together train";
    assertThat(in(SHOWN + "<div style='color:transparent'>" + words + "</div>"))
        .singleElement()
        .asString()
        .startsWith("hidden-salting 73 ")
        .endsWith(" transparent text in another language");
  }

  @Test
  void randomLettersOutsideTheWindow() {
    String off = "<span style='position:absolute;top:-8159px;left:-4702px'>%s</span>&nbsp;";
    assertThat(
            in(
                SHOWN
                    + off.formatted("SgEgizte8")
                    + SHOWN
                    + off.formatted("INDwaF77")
                    + SHOWN
                    + off.formatted("nPTRgBK3")))
        .singleElement()
        .asString()
        .contains("outside the window random characters");
  }

  @Test
  void staysQuietOnANewslettersPreview() {
    assertThat(
            in(
                "<div style='display:none;max-height:0;overflow:hidden'>今週のおすすめ商品と、会員の皆様だけのお得な情報をお届けします。"
                    + "送料無料は日曜日まで。お見逃しのないようにご注意ください。ポイントも五倍になります。"
                    + "</div><div style='display:none'>"
                    + "&zwnj;&nbsp;&#847;".repeat(200)
                    + "</div>"
                    + SHOWN))
        .isEmpty();
  }

  @Test
  void staysQuietOnWhatOnlyTelephonesShow() {
    assertThat(
            in(
                """
                <style>
                .mobile { display: none; max-height: 0; }
                @media only screen and (max-width: 480px) { .mobile { display: block !important; } }
                </style>
                """
                    + SHOWN
                    + "<div class=mobile>"
                    + SHOWN
                    + "</div>"))
        .isEmpty();
  }
}
