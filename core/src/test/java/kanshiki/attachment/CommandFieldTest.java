package kanshiki.attachment;

import static kanshiki.file.SampleFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandFieldTest {
  @Test
  void dde() {
    assertThat(
            AttachmentMails.findings(
                new CommandField(),
                "a.docx",
                word("word/document.xml", "<w:fldSimple w:instr=' DDEAUTO c:\\cmd.exe /k x'/>")))
        .containsExactly("command-field a.docx | DDEAUTO c:\\cmd.exe /k x");
  }

  @Test
  void staysQuietOnPageNumbers() {
    assertThat(
            AttachmentMails.findings(
                new CommandField(),
                "a.docx",
                word("word/document.xml", "<w:fldSimple w:instr=' PAGE '/>")))
        .isEmpty();
  }
}
