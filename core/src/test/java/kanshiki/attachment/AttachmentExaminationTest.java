package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.word;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanshiki.TestMails;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.file.FileType;
import kanshiki.file.Gap;
import kanshiki.file.SampleFiles;
import kanshiki.link.Link;
import kanshiki.link.LinkExamination;
import kanshiki.mail.Message;
import kanshiki.qr.QrExamination;
import org.junit.jupiter.api.Test;

class AttachmentExaminationTest {
  private static Attachments read(String mail) {
    Message message = TestMails.message(mail);
    return AttachmentExamination.of(message, BodyExamination.of(message), Optional.empty());
  }

  private static List<Link> links(String filename, byte[] content) {
    Message message = AttachmentMails.mail("x", filename, "application/octet-stream", content);
    Body body = BodyExamination.of(message);
    return LinkExamination.of(
            message,
            body,
            QrExamination.of(message, body),
            AttachmentExamination.of(message, body, Optional.empty()))
        .all();
  }

  @Test
  void plainMailCarriesNothing() {
    assertThat(read("Subject: a\n\nhello\n")).isSameAs(Attachments.NONE);
  }

  @Test
  void alternativesAreNoAttachments() {
    assertThat(
            read("""
                    Subject: a
                    Content-Type: multipart/alternative; boundary=b

                    --b
                    Content-Type: text/plain

                    hello
                    --b
                    Content-Type: text/x-amp-html

                    <html>
                    --b
                    Content-Type: text/html

                    <p>hello
                    --b--
                    """)
                .all())
        .isEmpty();
  }

  @Test
  void aMailThatIsNothingButAFile() {
    Attachment only =
        read("""
                Subject: a
                Content-Type: application/pdf; name=a.pdf

                %PDF-1.4
                """)
            .all()
            .getFirst();

    assertThat(only.type()).isEqualTo(FileType.PDF);
    assertThat(only.path()).isEqualTo("a.pdf");
    assertThat(only.sha256().orElseThrow()).hasSize(64);
  }

  @Test
  void nestedMailIsListedWithWhatItCarries() {
    Attachment nested =
        read("""
                Subject: a
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                hello
                --b
                Content-Type: message/rfc822

                From: Bank <a@b.example>
                Subject: inner
                Content-Type: multipart/mixed; boundary=c

                --c
                Content-Type: text/plain

                https://evil.example/
                --c
                Content-Type: text/html; name=page.html
                Content-Disposition: attachment

                <a href="https://evil.example/2">x</a>
                --c--
                --b--
                """)
            .all()
            .getFirst();

    assertThat(nested.mail()).contains(new Attachment.NestedMail("Bank <a@b.example>", "inner"));
    assertThat(nested.text()).contains("https://evil.example/");
    assertThat(nested.inside())
        .extracting(Attachment::path)
        .containsExactly("message/rfc822 › page.html");
    assertThat(nested.inside().getFirst().pages()).hasSize(1);
  }

  @Test
  void linksAndFormsOfAPageInAnArchiveAreLinksOfTheMail() {
    List<Link> links =
        links(
            "invoice.zip",
            zip(
                "invoice.html",
                "<a href='https://a.example/'>x</a><form action='https://b.example/'></form>"
                    + "<img src='https://c.example/i.png'> https://d.example/"));

    assertThat(links)
        .extracting(link -> link.url().hostText() + " " + link.source().id())
        .containsExactly(
            "a.example attachment",
            "b.example attachment",
            "c.example image",
            "d.example attachment");
    assertThat(links).allMatch(link -> link.place().equals("invoice.zip › invoice.html"));
  }

  @Test
  void linksOfOtherFilesAreLinksOfTheMail() {
    assertThat(links("a.url", utf8("[InternetShortcut]\r\nURL=https://a.example/"))).hasSize(1);
    assertThat(links("a.ics", utf8("BEGIN:VCALENDAR\r\nDESCRIPTION:https://a.example/x")))
        .hasSize(1);
    assertThat(
            links(
                "a.docx",
                word(
                    "word/_rels/document.xml.rels",
                    SampleFiles.relationships("hyperlink", "https://a.example/"))))
        .hasSize(1);
    assertThat(
            links(
                "a.html",
                utf8("<script>x = atob('aHR0cHM6Ly9hLmV4YW1wbGUvbG9naW4/YT0x')</script>")))
        .hasSize(1);
  }

  @Test
  void whatWasNotExaminedIsSaid() {
    var locked = AttachmentMails.attachments("a.zip", SampleFiles.lockedZip("b.pdf")).all();

    assertThat(locked.getFirst().encrypted()).isTrue();
    assertThat(locked.getFirst().inside().getFirst().gaps()).containsExactly(Gap.ENCRYPTED);
  }

  @Test
  void innocentFilesAreNotDangerous() {
    for (byte[] innocent :
        List.of(
            SampleFiles.PDF,
            SampleFiles.PNG,
            word(),
            zip("a.pdf", SampleFiles.PDF),
            utf8("BEGIN:VCARD"),
            utf8("BEGIN:VCALENDAR"))) {
      assertThat(AttachmentMails.attachments("a", innocent).all())
          .noneMatch(Attachment::isDangerous);
    }
  }
}
