package kanshiki.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextOnlyInImageTest {
  private static List<String> in(String html) {
    return ConcealmentMails.inHtml(html, new TextOnlyInImage());
  }

  @Test
  void onePictureThatIsALink() {
    assertThat(in("<a href='https://x.test/'><center><img src='cid:a' width=600></center></a>配信停止"))
        .containsExactly("text-only-in-image 4 1");
  }

  @Test
  void aPictureWithAMapOfLinks() {
    assertThat(in("<img usemap='#m' src='https://x.test/a.png'>"))
        .containsExactly("text-only-in-image 0 1");
  }

  @Test
  void staysQuietWhenThereIsTextOrNothingToClick() {
    String text = "This week we have put together for you what is new in our shop. ".repeat(2);
    assertThat(in(text + "<a href='https://x.test/'><img src='cid:a'></a>")).isEmpty();
    assertThat(in("写真を送ります。<img src='cid:a'>")).isEmpty();
    assertThat(in("Hi<a href='https://x.test/'><img src='cid:logo' width=88 height=31></a>"))
        .isEmpty();
  }
}
