package kanshiki.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Topic;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Snapshots;
import kanshiki.page.Capture;
import kanshiki.page.Picture;

/**
 * The pages to which the mail's links lead and that resemble a brand's, the most like first.
 *
 * @param all those that resemble nobody's are left out
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

  /** One visit and the evidence that it is filed under. */
  public record Visit(Answer<Capture> answer, Evidence evidence) {}

  /** Lays every page that was shown beside those that are kept. */
  public static Copies among(List<Visit> visits, Snapshots snapshots) {
    if (visits.stream().noneMatch(visit -> isShown(visit.answer()))) {
      return NONE;
    }
    List<GenuinePage> genuine = genuine(snapshots.lines());
    var all = new ArrayList<Copy>();
    for (Visit visit : visits) {
      visit
          .answer()
          .value()
          .filter(Capture::isShown)
          .flatMap(capture -> copy(capture, visit.evidence(), genuine, snapshots))
          .ifPresent(all::add);
    }
    all.sort(
        (one, other) -> Double.compare(other.resemblance().score(), one.resemblance().score()));
    return new Copies(all);
  }

  /** What the page of {@code evidence} resembles. */
  public Optional<Copy> of(Evidence evidence) {
    return all.stream().filter(copy -> copy.evidence().equals(evidence)).findFirst();
  }

  private static boolean isShown(Answer<Capture> answer) {
    return answer.value().filter(Capture::isShown).isPresent();
  }

  private static Optional<Copy> copy(
      Capture capture, Evidence evidence, List<GenuinePage> genuine, Snapshots snapshots) {
    Portrait portrait = Portrait.of(SeenPage.of(capture));
    return Resemblance.of(portrait, genuine)
        .map(
            resemblance ->
                new Copy(capture, portrait, resemblance, evidence, view(resemblance, snapshots)));
  }

  private static Optional<Picture> view(Resemblance resemblance, Snapshots snapshots) {
    return resemblance
        .genuine()
        .flatMap(page -> snapshots.picture(page.name()))
        .map(bytes -> new Picture("image/png", bytes));
  }

  private static List<GenuinePage> genuine(List<String> lines) {
    var pages = new ArrayList<GenuinePage>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      GenuinePage.parse(lines.get(i), lines.get(i + 1)).ifPresent(pages::add);
    }
    return pages;
  }
}
