package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageHiddenInScriptTest {
  @Test
  void pageInBase64() {
    assertThat(
            AttachmentMails.findings(
                new PageHiddenInScript(),
                "a.html",
                utf8(
                    "<script>document.write(atob(\"PGh0bWw+PGJvZHk+eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4PC9ib2R5PjwvaHRtbD4=\"))</script>")))
        .containsExactly("page-hidden-in-script a.html");
  }

  @Test
  void formInPercentSigns() {
    assertThat(
            AttachmentMails.findings(
                new PageHiddenInScript(),
                "a.html",
                utf8(
                    "<script>document.write(unescape('%3Cform%20action=x%3E%3C/form%3E'))</script>")))
        .containsExactly("page-hidden-in-script a.html");
  }

  @Test
  void pageInAnAddress() {
    assertThat(
            AttachmentMails.findings(
                new PageHiddenInScript(),
                "a.html",
                utf8(
                    "<iframe src='data:text/html;base64,PGh0bWw+PGJvZHk+eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4PC9ib2R5PjwvaHRtbD4='></iframe>")))
        .containsExactly("page-hidden-in-script a.html");
  }

  @Test
  void staysQuietOnTheOldCounterSnippet() {
    assertThat(
            AttachmentMails.findings(
                new PageHiddenInScript(),
                "a.html",
                utf8(
                    "<script>document.write(unescape(\"%3Cscript src='https://counter.example/x.js'%3E%3C/script%3E\"))</script>")))
        .isEmpty();
  }

  @Test
  void staysQuietOnPlainScripts() {
    assertThat(
            AttachmentMails.findings(
                new PageHiddenInScript(),
                "a.html",
                utf8("<script>var a = 'hello world, hello world';</script>")))
        .isEmpty();
  }
}
