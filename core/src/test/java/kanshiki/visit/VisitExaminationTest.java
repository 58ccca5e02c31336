package kanshiki.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Investigation;
import kanshiki.examination.Investigator;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Own;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.TablePages;
import kanshiki.lookup.TableWorld;
import kanshiki.page.Asked;
import kanshiki.page.Captures;
import kanshiki.page.Device;
import org.junit.jupiter.api.Test;

class VisitExaminationTest {
  private static Investigation examine(String html, TablePages pages) {
    String mail =
        """
        From: =?utf-8?q?Shop?= <news@sender.example>
        To: owner@example.jp
        Subject: news
        Date: Sun, 27 Feb 2022 06:12:27 +0900
        Content-Type: text/html; charset=utf-8

        """
            + html;
    CaseFile file =
        CaseFile.of(TestMails.message(mail), Own.UNKNOWN)
            .with(CaseFile.LOOKUPS, TableWorld.of("").pages(pages));
    return new Investigator(Kanshiki.examinations(), List.of()).investigate(file, Runnable::run);
  }

  private static Visits visits(Investigation investigation) {
    return investigation.file().get(Visits.TOPIC);
  }

  private static List<String> opened(String html) {
    Investigation investigation = examine(html, new TablePages());
    return Itinerary.of(investigation.file().get(Links.TOPIC)).links().stream()
        .map(Link::target)
        .map(url -> url.text())
        .toList();
  }

  private static List<String> gaps(Visits visits) {
    return visits.gaps().stream().map(NotExamined::reason).map(words -> words.en()).toList();
  }

  @Test
  void opensWhatTheMailWantsClicked() {
    assertThat(
            opened(
                """
                <p>https://plain.example/</p><a href="https://button.example/a">Sign in</a>
                <a href="https://button.example/b">Help</a><a href="https://third.example/">More</a>
                """))
        .containsExactly("https://button.example/a", "https://third.example/");
  }

  @Test
  void leavesAloneWhatActsByBeingOpened() {
    assertThat(
            opened(
                """
                <a href="https://list.example/unsubscribe?x=1">here</a>
                <a href="https://one.example/x">配信停止はこちら</a>
                <a href="https://two.example/confirm-email/abc">confirm</a>
                <a href="mailto:a@b.example">mail</a>
                <form action="https://form.example/take"><input name="a"></form>
                """))
        .isEmpty();
  }

  @Test
  void leavesGenuineHostsAloneButNotPlacesOfEveryone() {
    assertThat(opened("<a href='https://www.sakura.ad.jp/'>さくら</a>")).isEmpty();
    assertThat(opened("<a href='https://evil.github.io/login'>Sign in</a>"))
        .containsExactly("https://evil.github.io/login");
  }

  @Test
  void tellsWhatWasSeenAndWhatWasNot() {
    String link = "https://fake.example/login?to=owner";
    var pages =
        new TablePages()
            .with(
                Captures.of(Device.PHONE, link)
                    .form("https://fake.example/next")
                    .field("text", "会員ID")
                    .field("password", "")
                    .titled("ログイン")
                    .build());
    Visits visits = visits(examine("<a href='" + link + "'>Sign in</a>", pages));
    PageFacts facts = visits.all().getFirst().facts().orElseThrow();
    assertThat(facts.forms().getFirst().asks()).containsExactly(Asked.USER_ID, Asked.PASSWORD);
    assertThat(facts.forms().getFirst().postsTo()).contains("https://fake.example/next");
    assertThat(facts.screenshotSha256())
        .contains("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    assertThat(facts.resembles()).isEmpty();
    assertThat(visits.all()).hasSize(2);
    assertThat(gaps(visits)).containsExactly(link + ": no answer in time");
  }

  @Test
  void saysWhatWasCutAndWhatWasLeft() {
    String link = "https://fake.example/login?to=owner";
    var cut = Captures.of(Device.PHONE, "https://fake.example/login").build();
    Visits visits =
        visits(
            examine(
                "<a href='"
                    + link
                    + "'>a</a><a href='https://b.example/'>b</a><a href='https://c.example/'>c</a>",
                new TablePages().at(link, cut)));
    assertThat(gaps(visits))
        .contains(
            "of the links only the most telling were opened; hosts not opened: 1",
            "fake.example was opened without what may stand for the recipient, and may show less for"
                + " that");
  }

  @Test
  void saysThatPagesAreSwitchedOff() {
    assertThat(
            gaps(visits(examine("<a href='https://fake.example/'>a</a>", new TablePages().off()))))
        .containsExactly("opening pages is switched off");
  }
}
