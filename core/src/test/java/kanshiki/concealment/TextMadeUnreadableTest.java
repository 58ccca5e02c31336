package kanshiki.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextMadeUnreadableTest {
  private static final String SHOWN =
      "<p>Your parcel could not be delivered because the address is not complete. Please have a look"
          + " at the details and tell us when we can call again.</p>";

  private static List<String> in(String html) {
    return ConcealmentMails.inHtml(SHOWN + html, new TextMadeUnreadable());
  }

  @Test
  void aMarkInTheColourOfItsBackground() {
    assertThat(in("<table bgcolor=#f0f0f0><tr><td><font color=#eeeeee>f0zpnu50</font></table>"))
        .containsExactly("text-made-unreadable f0zpnu50 in the colour of its background 1");
  }

  @Test
  void severalMeans() {
    assertThat(
            in(
                "<p style='font-size:.1em'>aa</p>x<p style='opacity:0'>bb</p>x"
                    + "<p style='position:absolute;left:-999em'>cc</p>"))
        .containsExactly("text-made-unreadable aa tiny, transparent, outside the window 3");
  }

  @Test
  void staysQuietOnLightTextUponAPicture() {
    assertThat(in("<table background='cid:night'><tr><td><font color=white>Sale</font></table>"))
        .isEmpty();
    assertThat(in("<div style='background:#000;color:#fff'>Sale</div>")).isEmpty();
    assertThat(in("<div style='color:#fff'><a href='https://shop.example/'>Sale</a></div>"))
        .isEmpty(); // a link has its own colour
  }

  @Test
  void staysQuietOnWhatIsSimplyNotDisplayed() {
    assertThat(in("<p style='display:none'>for Outlook</p>")).isEmpty();
  }
}
