package kanshiki.attachment;

import static kanshiki.file.SampleFiles.compound;
import static kanshiki.file.SampleFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacrosInDocumentTest {
  @Test
  void macros() {
    assertThat(
            AttachmentMails.findings(
                new MacrosInDocument(), "a.docm", word("word/vbaProject.bin", "x")))
        .containsExactly("macros-in-document a.docm");
  }

  @Test
  void underAPlainName() {
    assertThat(
            AttachmentMails.findings(
                new MacrosInDocument(),
                "a.doc",
                compound("WordDocument", "x", "Macros/VBA/dir", "x")))
        .containsExactly("macros-in-document a.doc");
  }

  @Test
  void staysQuietOnAPlainDocument() {
    assertThat(AttachmentMails.findings(new MacrosInDocument(), "a.docx", word())).isEmpty();
  }
}
