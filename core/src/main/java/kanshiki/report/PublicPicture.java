package kanshiki.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.image.Exhibit;
import kanshiki.image.Picture;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.likeness.Copies;
import kanshiki.redaction.Redaction;

/**
 * The copied page and the genuine one in one picture that may be published: the fake is stamped,
 * its address cannot be clicked or typed by mistake, and nothing of the recipient is on it.
 */
public final class PublicPicture {
  private PublicPicture() {}

  /** A PNG file; empty where no copy was photographed. */
  public static Optional<byte[]> of(Report report, Language language) {
    return of(report, language, report.redaction());
  }

  static Optional<byte[]> of(Report report, Language language, Redaction redaction) {
    Messages messages = Messages.in(language);
    var mail = new MailWords(redaction, report.file().find(BrandClaims.TOPIC));
    var pages = new PageCards(report.file().find(Copies.TOPIC), language, mail);
    Optional<Story.Pair> pair = pages.pair();
    Optional<Picture> fake = pair.map(Story.Pair::fake).flatMap(PublicPicture::read);
    if (fake.isEmpty()) {
      return Optional.empty();
    }
    List<Story.Line> lines = pages.card().map(Story.Card::lines).orElse(List.of());
    return Optional.of(
        Exhibit.sideBySide(
            fake.get(),
            pair.flatMap(Story.Pair::genuine).flatMap(PublicPicture::read),
            messages.get("report.pages.fake"),
            messages.get("report.pages.genuine"),
            lines.stream().map(line -> told(line, messages)).toList()));
  }

  private static String told(Story.Line line, Messages messages) {
    String mark =
        switch (line.mark()) {
          case DIFFERS -> " — " + messages.get("report.differs");
          case FITS -> " — " + messages.get("report.fits");
          case NONE -> "";
        };
    return line.label() + ": " + line.value() + mark;
  }

  private static Optional<Picture> read(kanshiki.page.Picture file) {
    return Stream.of(Picture.read(file.bytes()))
        .flatMap(reading -> reading.frames().stream())
        .findFirst();
  }
}
