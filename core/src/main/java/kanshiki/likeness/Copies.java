package kanshiki.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Topic;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.Snapshots;
import kanshiki.page.Capture;
import kanshiki.page.Picture;
import kanshiki.visit.Visited;

/**
 * The pages to which the mail's links lead and that resemble a brand's, the most like first; those
 * that resemble nobody's are left out.
 */
public record Copies(List<Copy> all) {
  public static final Topic<Copies> TOPIC = new Topic<>("likeness", Copies.class);

  /** None was seen, or none resembles anybody's. */
  public static final Copies NONE = new Copies(List.of());

  public Copies {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param evidence the visit that it was seen in
   * @param genuineView the genuine page as it looks, PNG; empty when that was not kept
   */
  public record Copy(
      Capture capture,
      Portrait portrait,
      Resemblance resemblance,
      Evidence evidence,
      Optional<Picture> genuineView) {}

  /** Lays every page that was shown and was found to resemble one beside those that are kept. */
  static Copies among(List<Visited> visits, Snapshots snapshots) {
    var all = new ArrayList<Copy>();
    for (Visited visited : visits) {
      if (visited.facts().flatMap(PageFacts::resembles).isPresent()) {
        copy(visited, snapshots).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingDouble((Copy copy) -> -copy.resemblance().score()));
    return new Copies(all);
  }

  private static Optional<Copy> copy(Visited visited, Snapshots snapshots) {
    if (visited.capture().isEmpty()) {
      return Optional.empty();
    }
    Capture capture = visited.capture().get();
    Portrait portrait = Portrait.of(SeenPage.of(capture));
    return Resemblance.of(portrait, genuine(snapshots))
        .map(found -> new Copy(capture, portrait, found, visited.page(), view(found, snapshots)));
  }

  /**
   * Whom a page resembles, as the report's evidence says it.
   *
   * @param snapshots the genuine pages that are kept
   */
  public static Optional<PageFacts.Resemblance> resemblance(Capture capture, Snapshots snapshots) {
    if (!capture.isShown()) {
      return Optional.empty();
    }
    return Resemblance.of(Portrait.of(SeenPage.of(capture)), genuine(snapshots))
        .map(
            found ->
                new PageFacts.Resemblance(
                    found.brand().id(),
                    found.score(),
                    found.basis().id(),
                    found.likeness().filter(Likeness::identical).isPresent(),
                    parts(found)));
  }

  private static List<PageFacts.Part> parts(Resemblance found) {
    return found.likeness().stream()
        .flatMap(likeness -> likeness.inOrder().stream())
        .map(part -> new PageFacts.Part(part.getKey().id(), part.getValue()))
        .toList();
  }

  private static Optional<Picture> view(Resemblance resemblance, Snapshots snapshots) {
    return resemblance
        .genuine()
        .flatMap(page -> snapshots.picture(page.name()))
        .map(bytes -> new Picture("image/png", bytes));
  }

  private static List<GenuinePage> genuine(Snapshots snapshots) {
    List<String> lines = snapshots.lines();
    var pages = new ArrayList<GenuinePage>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      GenuinePage.parse(lines.get(i), lines.get(i + 1)).ifPresent(pages::add);
    }
    return pages;
  }
}
