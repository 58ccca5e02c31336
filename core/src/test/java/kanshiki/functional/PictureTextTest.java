package kanshiki.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.lookup.Answer;
import kanshiki.lookup.TextReader;
import kanshiki.lookup.Trouble;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;

/** What is read in pictures goes where text goes; who reads it is of no matter here. */
class PictureTextTest {
  private static final String NOTICE =
      "Amazonプライム\n会員資格の自動更新に失敗しました。お支払い方法を更新してください。\nhttps://amazon-update.example/login";

  private final List<Integer> asked = new ArrayList<>();

  /** Says the same of every picture, and keeps how large its graymap was. */
  private TextReader reading(String text) {
    return (_, picture) -> {
      asked.add(picture.graymap().length);
      return new Answer.Found<>(text, "tesseract", Instant.EPOCH);
    };
  }

  private static String png(int width, int height, int seed) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.setRGB(seed, 0, 0xffffff);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return Base64.getMimeEncoder().encodeToString(out.toByteArray());
  }

  private static String mail(String text, String... pictures) {
    var mail =
        new StringBuilder(
            """
            From: Amazon <info@shop.example>
            Subject: お知らせ
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>%s</p><a href="https://shop.example/"><img src="cid:1"></a>
            """
                .formatted(text));
    for (int i = 0; i < pictures.length; i++) {
      mail.append(
          """
          --b
          Content-Type: image/png; name="notice%d.png"
          Content-Transfer-Encoding: base64

          %s
          """
              .formatted(i, pictures[i]));
    }
    return mail.append("--b--\n").toString();
  }

  private static Report investigate(String mail, Optional<TextReader> reader) {
    var raw = new RawMessage(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    var kanshiki = Kanshiki.offline(Own.UNKNOWN);
    return reader
        .map(each -> kanshiki.investigate(raw, "mail.eml", each))
        .orElseGet(() -> kanshiki.investigate(raw, "mail.eml"));
  }

  private static String json(Report report) throws IOException {
    var out = new StringBuilder();
    Format.JSON.write(report, new Rendering(Language.EN, Voice.LAY, 80, false), out);
    return out.toString();
  }

  @Test
  void thePicturesWordsAreReadLikeTheMails() throws IOException {
    String report = json(investigate(mail("", png(600, 400, 1)), Optional.of(reading(NOTICE))));
    assertThat(report)
        .contains("\"wording-update-payment\"")
        .contains("\"picture notice0.png\"")
        .contains("\"image-text\"")
        .contains("https://amazon-update.example/login")
        .doesNotContain("not-examined.picture-text");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aMailWithWordsOfItsOwnIsSpared() throws IOException {
    String text = "先日ご注文いただいた商品を発送いたしましたので、ご確認をお願いいたします。".repeat(5);
    investigate(mail(text, png(600, 400, 1)), Optional.of(reading(NOTICE)));
    assertThat(asked).isEmpty();
  }

  @Test
  void readsTheLargestThreeAndNoLogo() throws IOException {
    String mail =
        mail(
            "",
            png(90, 60, 1),
            png(210, 210, 2),
            png(220, 210, 3),
            png(230, 210, 4),
            png(240, 210, 5),
            png(240, 210, 5));
    investigate(mail, Optional.of(reading(NOTICE)));
    assertThat(asked)
        .containsExactly(
            15 + 4 * 240 * 210, 15 + 4 * 230 * 210, 15 + 4 * 220 * 210); // head, then pixels
  }

  @Test
  void whatWasNotReadIsSaidOnceAndOnlyWhereThereIsAPicture() throws IOException {
    TextReader none =
        (_, _) -> new Answer.Unavailable<>(Trouble.NO_PROGRAM, "tesseract", Instant.EPOCH);
    String two = mail("", png(600, 400, 1), png(600, 400, 2));
    assertThat(json(investigate(two, Optional.of(none))))
        .containsOnlyOnce("tesseract) is not installed");
    assertThat(json(investigate(two, Optional.empty()))).contains("\"picture-text\"");
    assertThat(json(investigate(mail(""), Optional.of(none)))).doesNotContain("\"picture-text\"");
    String broken = Base64.getMimeEncoder().encodeToString(brokenPng());
    assertThat(json(investigate(mail("", broken), Optional.of(none))))
        .contains("a picture is broken");
  }

  private static byte[] brokenPng() throws IOException {
    byte[] whole = Base64.getMimeDecoder().decode(png(600, 400, 1));
    return java.util.Arrays.copyOf(whole, 60);
  }
}
