package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptAttachmentTest {
  @Test
  void script() {
    assertThat(
            AttachmentMails.findings(
                new ScriptAttachment(), "order.js", utf8("new ActiveXObject()")))
        .containsExactly("script-attachment order.js | JavaScript file");
  }

  @Test
  void insideAnArchive() {
    assertThat(
            AttachmentMails.findings(
                new ScriptAttachment(), "order.zip", zip("order/order.vbs", "x")))
        .containsExactly("script-attachment order.zip › order/order.vbs | VBScript file");
  }

  @Test
  void staysQuietOnPatches() {
    assertThat(AttachmentMails.findings(new ScriptAttachment(), "fix.patch", utf8("--- a.js")))
        .isEmpty();
  }
}
