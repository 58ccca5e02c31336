package kanshiki.attachment;

import static kanshiki.file.SampleFiles.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.file.SampleFiles;
import org.junit.jupiter.api.Test;

class DirectionOverrideInFilenameTest {
  @Test
  void programThatReadsAsPicture() {
    assertThat(
            AttachmentMails.findings(
                new DirectionOverrideInFilename(), "photo\u202egpj.exe", PROGRAM))
        .containsExactly("direction-override-in-filename photo\u202egpj.exe | .exe");
  }

  @Test
  void staysQuietOnArabicMarks() {
    assertThat(
            AttachmentMails.findings(
                new DirectionOverrideInFilename(),
                "\u0635\u0648\u0631\u0629\u200f.jpg",
                SampleFiles.PNG))
        .isEmpty();
  }
}
