package kanshiki.attachment;

import static kanshiki.file.SampleFiles.PROGRAM;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksBeforeExtensionTest {
  @Test
  void endingPushedAway() {
    assertThat(
            AttachmentMails.findings(
                new BlanksBeforeExtension(), "bill.pdf                    .exe", PROGRAM))
        .containsExactly("blanks-before-extension bill.pdf                    .exe | .exe");
  }

  @Test
  void withJapaneseBlanks() {
    assertThat(
            AttachmentMails.findings(
                new BlanksBeforeExtension(),
                "bill\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000.js",
                utf8("a()")))
        .containsExactly(
            "blanks-before-extension bill\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000.js | .js");
  }

  @Test
  void staysQuietOnOrdinaryNames() {
    assertThat(
            AttachmentMails.findings(
                new BlanksBeforeExtension(), "minutes of  the meeting.docx", word()))
        .isEmpty();
  }
}
