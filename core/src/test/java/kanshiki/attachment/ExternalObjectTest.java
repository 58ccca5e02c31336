package kanshiki.attachment;

import static kanshiki.file.SampleFiles.relationships;
import static kanshiki.file.SampleFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalObjectTest {
  @Test
  void objectFromOutside() {
    assertThat(
            AttachmentMails.findings(
                new ExternalObject(),
                "a.docx",
                word(
                    "word/_rels/document.xml.rels",
                    relationships("oleObject", "https://evil.example/o.html!"))))
        .containsExactly("external-object a.docx | https://evil.example/o.html!");
  }

  @Test
  void staysQuietOnLinks() {
    assertThat(
            AttachmentMails.findings(
                new ExternalObject(),
                "a.docx",
                word(
                    "word/_rels/document.xml.rels",
                    relationships("hyperlink", "https://shop.example/"))))
        .isEmpty();
  }
}
