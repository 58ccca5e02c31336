package kanshiki.lookup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import kanshiki.page.Capture;
import kanshiki.page.Certificate;
import kanshiki.page.Contact;
import kanshiki.page.Device;
import kanshiki.page.Document;
import kanshiki.page.Field;
import kanshiki.page.Form;
import kanshiki.page.Frame;
import kanshiki.page.Happening;
import kanshiki.page.Hop;
import kanshiki.page.Journey;
import kanshiki.page.Picture;
import kanshiki.page.PlacedPicture;
import kanshiki.page.Resource;
import kanshiki.page.Script;
import kanshiki.page.Views;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CaptureFileTest {
  private static final Capture WHOLE =
      new Capture(
          Device.DESKTOP,
          "https://shop.example/",
          new Journey(
              List.of(
                  new Hop("https://shop.example/", Hop.How.LINK, 302, "192.0.2.1"),
                  new Hop("https://shop.example/a", Hop.How.META, 200, "2001:db8::1")),
              Optional.empty(),
              "https://shop.example/a",
              200,
              Optional.of(
                  new Certificate(
                      "An Authority",
                      "shop.example",
                      List.of("shop.example"),
                      Instant.parse("2022-02-18T00:00:00Z"),
                      Instant.parse("2022-05-18T00:00:00Z"),
                      false)),
              List.of(
                  new Contact("shop.example", 443, "192.0.2.1", Contact.Outcome.CONNECTED),
                  new Contact("127.0.0.1", 80, "", Contact.Outcome.FORBIDDEN))),
          new Document(
              "ログイン",
              "ja",
              "本文 \uD842\uDFB7",
              List.of(new Frame("https://shop.example/a", "<p>\u0000</p>")),
              List.of(new Form("https://shop.example/go", "post", "送信")),
              List.of(new Field(0, "text", "a", "b", "c", "d", "e", "f", 4, true)),
              List.of(new Script("https://shop.example/s.js", "x"))),
          List.of(new Resource("https://shop.example/s.js", "script", 200, 1, "00")),
          new Views(
              Optional.of(new Picture("image/png", new byte[] {1, 2, 3})),
              Optional.empty(),
              Optional.of(new Picture("", new byte[0])),
              List.of(
                  new PlacedPicture(
                      "https://shop.example/l.png", 1, 2, 3, 4, new Picture("x", new byte[] {9})))),
          List.of(Happening.POPUP, Happening.DIALOG, Happening.POPUP));

  @Test
  void keepsAllOfACapture() {
    byte[] bytes = CaptureFile.write(WHOLE);
    assertThat(CaptureFile.read(bytes)).contains(WHOLE);
    assertThat(CaptureFile.write(CaptureFile.read(bytes).orElseThrow())).isEqualTo(bytes);
    assertThat(WHOLE.happenings()).containsExactly(Happening.DIALOG, Happening.POPUP);
  }

  @Test
  void refusesWhatIsDamagedAtEveryPlace() {
    byte[] bytes = CaptureFile.write(WHOLE);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(CaptureFile.read(Arrays.copyOf(bytes, length))).as("cut at %s", length).isEmpty();
    }
    for (int at = 0; at < bytes.length; at++) {
      byte[] altered = bytes.clone();
      altered[at] ^= 0x15;
      CaptureFile.read(altered); // another capture, or none, but no failure
    }
    assertThat(CaptureFile.read("KPAGE1\n\0\0\0\2{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void saysThatThereIsNoBrowserModule() {
    Assumptions.assumeTrue(
        ServiceLoader.load(BrowserFactory.class).findFirst().isEmpty(), "the module is at hand");
    var browser = new BrowserOnDemand(Path.of("/nonexistent"), "auto", _ -> {});
    assertThatThrownBy(
            () ->
                browser.visit(
                    java.net.URI.create("https://shop.example/"),
                    Device.PHONE,
                    new NoGate(),
                    java.time.Duration.ofSeconds(1)))
        .isInstanceOf(NoBrowserException.class)
        .hasMessageContaining("not installed");
  }

  private static final class NoGate implements Gate {
    @Override
    public int port() {
      return 9;
    }

    @Override
    public Optional<String> address(String host) {
      return Optional.empty();
    }

    @Override
    public List<Contact> contacts() {
      return List.of();
    }

    @Override
    public boolean isExhausted() {
      return false;
    }

    @Override
    public void shut() {}
  }
}
