package kanshiki.attachment;

import static kanshiki.file.SampleFiles.lockedZip;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordToldInMailTest {
  @Test
  void inJapanese() {
    assertThat(
            AttachmentMails.findings(
                new PasswordToldInMail(),
                AttachmentMails.mail(
                    "解凍パスワード\uff1aab12cd", "a.zip", "application/zip", lockedZip("a.docx"))))
        .containsExactly("password-told-in-mail パスワード\uff1aab12cd");
  }

  @Test
  void asASentence() {
    assertThat(
            AttachmentMails.findings(
                new PasswordToldInMail(),
                AttachmentMails.mail(
                    "パスワードは「2024abc」です。", "a.zip", "application/zip", lockedZip("a.docx"))))
        .containsExactly("password-told-in-mail パスワードは「2024abc");
  }

  @Test
  void inEnglish() {
    assertThat(
            AttachmentMails.findings(
                new PasswordToldInMail(),
                AttachmentMails.mail(
                    "The password for the archive is 1234.",
                    "a.zip",
                    "application/zip",
                    lockedZip("a.docx"))))
        .containsExactly("password-told-in-mail password for the archive is 1234.");
  }

  @Test
  void staysQuietWhenItComesByAnotherMail() {
    assertThat(
            AttachmentMails.findings(
                new PasswordToldInMail(),
                AttachmentMails.mail(
                    "パスワードは別途お送りします。", "a.zip", "application/zip", lockedZip("a.docx"))))
        .isEmpty();
  }

  @Test
  void staysQuietWithoutALock() {
    assertThat(
            AttachmentMails.findings(
                new PasswordToldInMail(),
                AttachmentMails.mail(
                    "password: ab12cd", "a.zip", "application/zip", zip("a.txt", "a"))))
        .isEmpty();
  }
}
