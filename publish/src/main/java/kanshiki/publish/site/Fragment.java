package kanshiki.publish.site;

import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.page.Picture;
import kanshiki.report.Publication;

/**
 * One warning as an article for another site, in one language.
 *
 * @param title the exact subject, and what kind of mail it is
 * @param description one or two sentences
 * @param html the article, which links to nothing but genuine houses
 * @param section what kind of house is imitated: its id and its name
 * @param brand the house; empty where there is none
 * @param picture PNG
 */
public record Fragment(
    String title,
    String description,
    String html,
    Named section,
    Optional<Named> brand,
    Optional<Picture> picture) {

  /** An id and the name that readers see. */
  public record Named(String id, String name) {}

  /**
   * Of {@code entry}; of one that was withdrawn the notice.
   *
   * @param pictureAddress where the picture will stand
   */
  public static Fragment of(
      SiteSettings site, Entry entry, Language language, String pictureAddress) {
    var frame = new Frame(site, language);
    Summary summary = Summary.of(entry, "");
    if (summary.isWithdrawn()) {
      Frame.Page notice = WarningPage.withdrawn(frame, summary);
      return new Fragment(
          notice.title(),
          notice.description(),
          notice.main(),
          new Named("withdrawn", frame.say("corrections.withdrawn")),
          Optional.empty(),
          Optional.empty());
    }
    Publication publication = entry.publication().get();
    Frame.Page page = WarningPage.of(frame, summary, publication);
    String sector = frame.has("sector." + summary.sector()) ? summary.sector() : "other";
    return new Fragment(
        page.title(),
        page.description(),
        WarningPage.article(frame, summary, publication, pictureAddress),
        new Named(sector, frame.say("sector." + sector)),
        publication.brand().map(brand -> new Named(brand.id(), brand.name().in(language))),
        Optional.ofNullable(publication.pictures().get(language)));
  }
}
