package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.image.Picture;
import kanshiki.language.Language;
import kanshiki.likeness.LabPage.Kind;
import kanshiki.lookup.Snapshots;
import kanshiki.lookup.TablePages;
import kanshiki.lookup.TableWorld;
import kanshiki.mail.RawMessage;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import kanshiki.report.Format;
import kanshiki.report.PublicPicture;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;

/** What a reader is told of a copied page, in every format. */
class CopiedPageReportTest {
  private static final String MAIL =
      """
      From: さくらインターネット <a@stranger.example>
      To: owner@example.jp
      Subject: お支払い
      Date: Sun, 27 Feb 2022 06:12:27 +0900
      Content-Type: text/plain; charset=utf-8

      さくらインターネットです。 https://secure-0-1.example/login をご確認ください。
      """;

  private static Report report(Kind kind, Snapshots snapshots) {
    Capture phone = CopiedWorld.capture(kind, "https://secure-0-1.example/login");
    Capture desktop =
        new Capture(
            Device.DESKTOP,
            phone.asked(),
            phone.journey(),
            phone.document(),
            phone.resources(),
            phone.views(),
            phone.happenings());
    var world =
        TableWorld.of("secure-0-1.example A 192.0.2.7\n")
            .pages(new TablePages().with(phone).with(desktop))
            .snapshots(snapshots);
    return Kanshiki.offline(Own.UNKNOWN)
        .investigate(
            new RawMessage(MAIL.getBytes(StandardCharsets.UTF_8)), "mail", world, Runnable::run);
  }

  private static String told(Report report, Format format, Language language) throws IOException {
    var out = new StringBuilder();
    format.write(report, new Rendering(language, Voice.LAY, 400, false), out);
    return out.toString();
  }

  @Test
  void textAndMarkdownGiveTheNumberAndItsParts() throws IOException {
    Report report = report(Kind.EXACT_COPY, CopiedWorld.kept());
    assertThat(told(report, Format.TEXT, Language.EN))
        .contains("The page, beside that of SAKURA internet")
        .containsPattern("Likeness +9[0-9] of 100 \\(structure 100, text 100")
        .contains("identical but for the address")
        .containsPattern("It stands at +secure-0-1\\[\\.]example +does not fit")
        .containsPattern("The genuine one stands at +login\\.sakura\\.ad\\.jp +genuine");
    assertThat(told(report, Format.TEXT, Language.JA))
        .contains("さくらインターネットの本物のページを写したものです")
        .contains("アドレス以外はまったく同じ");
    assertThat(told(report, Format.MARKDOWN, Language.EN))
        .contains("identical but for the address");
  }

  @Test
  void jsonHasThePartsBesideTheScore() throws IOException {
    assertThat(told(report(Kind.EXACT_COPY, CopiedWorld.kept()), Format.JSON, Language.EN))
        .containsPattern("\"resembles\" ?: ?\\{\\s*\"brand\" ?: ?\"sakura-internet\"")
        .containsPattern("\"parts\" ?: ?\\{\\s*\"structure\" ?: ?1\\.0");
  }

  @Test
  void htmlShowsBothWithTextAlternatives() throws IOException {
    String html = told(report(Kind.EXACT_COPY, CopiedWorld.kept()), Format.HTML, Language.EN);
    assertThat(html)
        .contains(
            "<figure class=\"fake\"><figcaption>Fake</figcaption><img alt=\"The fake page at secure-0-1[.]example")
        .contains(
            "<figure class=\"real\"><figcaption>Genuine</figcaption><img alt=\"The genuine page of SAKURA internet")
        .contains("img-src data:");
    assertThat(told(report(Kind.EXACT_COPY, CopiedWorld.kept()), Format.HTML, Language.JA))
        .contains("全面に「偽サイト」の印");
  }

  /** What was photographed must not leave us as it was. */
  @Test
  void theFakeIsNowhereShownUnmarked() throws IOException {
    String html = told(report(Kind.EXACT_COPY, CopiedWorld.kept()), Format.HTML, Language.EN);
    String raw = CopiedWorld.screenInBase64();
    assertThat(html).doesNotContain(raw.substring(0, raw.length() / 2));
  }

  @Test
  void namesAloneAreToldAsSuchAndNotShownAsAFake() throws IOException {
    Report report = report(Kind.EXACT_COPY, Snapshots.NONE);
    assertThat(told(report, Format.TEXT, Language.EN))
        .contains("bears the name of SAKURA internet")
        .contains("it is known by the names on it");
    assertThat(told(report, Format.HTML, Language.EN))
        .doesNotContain("<img")
        .doesNotContain("img-src");
  }

  @Test
  void anUnrelatedPageIsNotMentioned() throws IOException {
    Report report = report(Kind.UNRELATED_SIGN_IN, CopiedWorld.kept());
    assertThat(told(report, Format.TEXT, Language.EN)).doesNotContain("beside that of");
    assertThat(PublicPicture.of(report, Language.JA)).isEmpty();
  }

  @Test
  void bothCanBePublishedInOnePicture() {
    Optional<byte[]> png =
        PublicPicture.of(report(Kind.EXACT_COPY, CopiedWorld.kept()), Language.JA);
    Picture picture = Picture.read(png.orElseThrow()).frames().getFirst();
    assertThat(picture.width()).isGreaterThan(1280);
  }
}
