package kanshiki.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReorderedTextTest {
  private static final ReorderedText INDICATOR = new ReorderedText();

  @Test
  void anOverrideInTheSubject() {
    assertThat(ConcealmentMails.inText("\u202elapyaP\u202c notice", "Hello", INDICATOR))
        .containsExactly("reordered-text lapyaP Paypal");
  }

  @Test
  void anOverrideByStyle() {
    assertThat(
            ConcealmentMails.inHtml(
                "<p>ご利用の<span style='unicode-bidi:bidi-override;direction:rtl'>ドーカ天楽</span></p>",
                INDICATOR))
        .containsExactly("reordered-text ドーカ天楽 楽天カード");
    assertThat(ConcealmentMails.inHtml("<bdo dir=rtl>nozamA</bdo>", INDICATOR))
        .containsExactly("reordered-text nozamA Amazon");
  }

  @Test
  void lettersFloatedToTheRight() {
    var html = new StringBuilder("<style>i{float:right}</style><p>");
    "nozamA".chars().forEach(c -> html.append("<i>").append((char) c).append("</i>"));
    assertThat(ConcealmentMails.inHtml(html + "</p>", INDICATOR))
        .containsExactly("reordered-text nozamA Amazon");
  }

  @Test
  void lettersLaidOutInReverse() {
    assertThat(
            ConcealmentMails.inHtml(
                "<p style='display:flex;flex-direction:row-reverse'>"
                    + "<b>l</b><b>a</b><b>P</b><b>y</b><b>a</b><b>P</b></p>",
                INDICATOR))
        .containsExactly("reordered-text laPyaP PayPal");
  }

  @Test
  void staysQuietOnHebrewAndOnColumns() {
    assertThat(ConcealmentMails.inHtml("<bdo dir=rtl>שלום</bdo>", INDICATOR)).isEmpty();
    assertThat(ConcealmentMails.inHtml("<div dir=rtl>Hello</div>", INDICATOR)).isEmpty();
    assertThat(
            ConcealmentMails.inHtml(
                "<div style='float:right'>Sign in</div><div style='float:right'>Help</div>"
                    + "<div style='float:right'>Shop</div><div style='float:right'>Home</div>",
                INDICATOR))
        .isEmpty();
  }
}
