package kanshiki.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;
import kanshiki.likeness.LabPage.Kind;
import kanshiki.lookup.Snapshots;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import kanshiki.page.Document;
import kanshiki.page.Frame;
import kanshiki.page.Journey;
import kanshiki.page.Picture;
import kanshiki.page.Views;

/** Pages of the laboratory as a visit would bring them home, and genuine ones that are kept. */
final class CopiedWorld {
  static final LabBrand BRAND = LabBrand.all().getFirst();

  private CopiedWorld() {}

  static Capture capture(Kind kind) {
    LabPage page = new LabSite(BRAND, kind).page();
    return capture(page.url(), page.source(), kind == Kind.GENUINE || kind.isCopy());
  }

  static Capture capture(String url, String html) {
    return capture(url, html, true);
  }

  /** As if it stood at {@code url}. */
  static Capture capture(Kind kind, String url) {
    return capture(url, new LabSite(BRAND, kind).page().source(), kind.isCopy());
  }

  static String screenInBase64() {
    return Base64.getEncoder().encodeToString(screen());
  }

  /**
   * @param dressed whether it has the brand's picture in its tab, and looks like the genuine page
   */
  private static Capture capture(String url, String html, boolean dressed) {
    var journey = new Journey(List.of(), Optional.empty(), url, 200, Optional.empty(), List.of());
    var document =
        new Document("", "ja", "", List.of(new Frame(url, html)), List.of(), List.of(), List.of());
    var views =
        !dressed
            ? Views.NONE
            : new Views(
                Optional.of(new Picture("image/png", screen())),
                Optional.empty(),
                Optional.of(new Picture("image/png", BRAND.favicon())),
                List.of());
    return new Capture(Device.PHONE, url, journey, document, List.of(), views, List.of());
  }

  private static byte[] screen() {
    var image = new BufferedImage(780, 1688, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(Color.ORANGE);
    g.fillRect(0, 0, 780, 120);
    g.fillOval(200, 300, 300, 200);
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The brand's own page is kept. */
  static Snapshots kept() {
    Portrait portrait = Portrait.of(SeenPage.of(capture(Kind.GENUINE)));
    var page = new GenuinePage("sakura-internet-1", BRAND.brand(), "2026-11-24", portrait);
    return new Snapshots() {
      @Override
      public List<String> lines() {
        return page.text().lines().toList();
      }

      @Override
      public Optional<byte[]> picture(String name) {
        return name.equals(page.name()) ? Optional.of(screen()) : Optional.empty();
      }
    };
  }

  /** The indicator's findings on one visit, as {@code id argument argument}, in English. */
  static List<String> findings(Capture capture, Snapshots snapshots, Indicator indicator) {
    Portrait portrait = Portrait.of(SeenPage.of(capture));
    List<GenuinePage> genuine =
        snapshots.lines().isEmpty()
            ? List.of()
            : List.of(
                GenuinePage.parse(snapshots.lines().get(0), snapshots.lines().get(1))
                    .orElseThrow());
    Copies copies =
        new Copies(
            Resemblance.of(portrait, genuine).stream()
                .map(
                    found ->
                        new Copies.Copy(
                            capture,
                            portrait,
                            found,
                            Evidence.claimed("page", capture.asked()),
                            Optional.empty()))
                .toList());
    Message message =
        Message.parse(new RawMessage("From: a@b.example\r\n\r\nx\r\n".getBytes(UTF_8)));
    CaseFile file = CaseFile.of(message, Own.UNKNOWN).with(Copies.TOPIC, copies);
    return indicator.look(file).map(CopiedWorld::told).toList();
  }

  private static String told(Finding finding) {
    var told = new StringBuilder(finding.id());
    finding.arguments().forEach(argument -> told.append(" | ").append(argument.en()));
    return told.toString();
  }
}
