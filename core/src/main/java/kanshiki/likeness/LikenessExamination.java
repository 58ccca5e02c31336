package kanshiki.likeness;

import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.Snapshots;
import kanshiki.visit.Visits;

/** Lays the pages that were opened beside the genuine ones that are kept. */
public final class LikenessExamination implements Examination<Copies> {
  @Override
  public Topic<Copies> topic() {
    return Copies.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of();
  }

  /** Where no page was opened that is told under the pages. */
  @Override
  public List<Topic<?>> wants() {
    return List.of(Visits.TOPIC, CaseFile.LOOKUPS);
  }

  @Override
  public Copies examine(CaseFile file) {
    Snapshots snapshots =
        file.find(CaseFile.LOOKUPS).map(Lookups::snapshots).orElse(Snapshots.NONE);
    return file.find(Visits.TOPIC)
        .map(visits -> Copies.among(visits.all(), snapshots))
        .orElse(Copies.NONE);
  }
}
