package kanshiki.attachment;

import static kanshiki.file.SampleFiles.latin;
import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceProfileAttachmentTest {
  @Test
  void signedProfileWithoutAnEnding() {
    assertThat(
            AttachmentMails.findings(
                new DeviceProfileAttachment(),
                "Document20250919",
                latin(
                    "0\u0082\u0001\0\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002<plist><key>PayloadType</key>")))
        .containsExactly("device-profile-attachment Document20250919 | configuration profile");
  }

  @Test
  void plainProfile() {
    assertThat(
            AttachmentMails.findings(
                new DeviceProfileAttachment(),
                "mail.mobileconfig",
                utf8("<?xml version=\"1.0\"?><plist><key>PayloadContent</key>")))
        .containsExactly("device-profile-attachment mail.mobileconfig | configuration profile");
  }

  @Test
  void staysQuietOnSignatures() {
    assertThat(
            AttachmentMails.findings(
                new DeviceProfileAttachment(),
                "smime.p7s",
                latin("0\u0082\u0001\0\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002")))
        .isEmpty();
  }
}
