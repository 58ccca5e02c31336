package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileShareLinkTest {
  @Test
  void foreignServer() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"file://files.evil.example/share/invoice.url\">invoice</a>",
                new FileShareLink()))
        .containsExactly("file-share-link files[.]evil[.]example");
  }

  @Test
  void staysQuietOnAServerOfOnesOwn() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"file://nas/share/report.pdf\">report</a> <a href=\"file:///C:/report.pdf\">report</a>",
                new FileShareLink()))
        .isEmpty();
  }
}
