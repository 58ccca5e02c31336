package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.attachment.AttachmentExamination;
import kanshiki.content.BodyExamination;
import kanshiki.examination.Own;
import kanshiki.qr.QrExamination;
import org.junit.jupiter.api.Test;

class LinkInInvitationTest {
  private static List<String> findings(String link) {
    return TestMails.findings(
        """
        From: info@shop.example
        Subject: Call
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        Please join.
        --b
        Content-Type: text/calendar; method=REQUEST

        BEGIN:VCALENDAR
        METHOD:REQUEST
        DESCRIPTION:Join at %s
        END:VCALENDAR
        --b--
        """
            .formatted(link),
        Own.UNKNOWN,
        List.of(
            new BodyExamination(),
            new QrExamination(),
            new AttachmentExamination(),
            new LinkExamination()),
        new LinkInInvitation());
  }

  @Test
  void linkToAStranger() {
    assertThat(findings("https://evil.test/room"))
        .containsExactly("link-in-invitation evil[.]test");
  }

  @Test
  void staysQuietOnMeetingRoomsAndTheAuthorsOwnSite() {
    assertThat(findings("https://us02web.zoom.us/j/1")).isEmpty();
    assertThat(findings("https://meet.shop.example/1")).isEmpty();
  }
}
