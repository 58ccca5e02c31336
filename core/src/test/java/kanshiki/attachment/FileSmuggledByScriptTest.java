package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileSmuggledByScriptTest {
  @Test
  void fileMadeOfBytes() {
    assertThat(
            AttachmentMails.findings(
                new FileSmuggledByScript(),
                "a.html",
                utf8(
                    "<script>var b=new Blob([x]);a.href=URL.createObjectURL(b);a.download='x.zip'</script>")))
        .containsExactly("file-smuggled-by-script a.html");
  }

  @Test
  void staysQuietOnOtherScripts() {
    assertThat(
            AttachmentMails.findings(
                new FileSmuggledByScript(), "a.html", utf8("<script>print()</script>")))
        .isEmpty();
  }
}
