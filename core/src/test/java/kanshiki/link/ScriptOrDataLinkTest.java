package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptOrDataLinkTest {
  @Test
  void pageInTheLink() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"data:text/html;base64,PGgxPkxvZ2luPC9oMT4=\">open</a>",
                new ScriptOrDataLink()))
        .containsExactly("script-or-data-link data");
  }

  @Test
  void scriptInTheLink() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"javascript:location=atob('aHR0cDovL2V2aWw=')\">open</a>",
                new ScriptOrDataLink()))
        .containsExactly("script-or-data-link javascript");
  }

  @Test
  void staysQuietOnAnIdleButton() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"javascript:void(0)\">open</a> <img src=\"data:image/png;base64,AAAA\">",
                new ScriptOrDataLink()))
        .isEmpty();
  }
}
