package kanshiki.attachment;

import static kanshiki.file.SampleFiles.PROGRAM;
import static kanshiki.file.SampleFiles.iso;
import static kanshiki.file.SampleFiles.word;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.file.SampleFiles;
import org.junit.jupiter.api.Test;

class ProgramAttachmentTest {
  @Test
  void program() {
    assertThat(AttachmentMails.findings(new ProgramAttachment(), "setup.exe", PROGRAM))
        .containsExactly("program-attachment setup.exe | Windows program");
  }

  @Test
  void insideAnArchiveAndADiskImage() {
    assertThat(
            AttachmentMails.findings(
                new ProgramAttachment(), "a.zip", zip("b.iso", iso("C.EXE", PROGRAM))))
        .containsExactly("program-attachment a.zip › b.iso › C.EXE | Windows program");
  }

  @Test
  void underAnyName() {
    assertThat(
            AttachmentMails.findings(
                new ProgramAttachment(),
                "data.bin",
                zip("META-INF/MANIFEST.MF", "", "A.class", "")))
        .containsExactly("program-attachment data.bin | Java program");
  }

  @Test
  void staysQuietOnDocuments() {
    assertThat(
            AttachmentMails.findings(
                new ProgramAttachment(), "a.zip", zip("a.docx", word(), "b.pdf", SampleFiles.PDF)))
        .isEmpty();
  }
}
