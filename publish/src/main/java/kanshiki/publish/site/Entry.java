package kanshiki.publish.site;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kanshiki.report.Publication;

/**
 * One published case, with what became of it since.
 *
 * @param id of the case
 * @param revision another one whenever the publication is another
 * @param published when it was published first
 * @param corrected when it was corrected last, and how
 * @param withdrawn when it was taken back, and why
 * @param wave the id of the wave that it belongs to
 * @param publication read only when its pages have to be made
 */
public record Entry(
    String id,
    String revision,
    Instant published,
    Optional<Change> corrected,
    Optional<Change> withdrawn,
    Optional<String> wave,
    Supplier<Publication> publication) {

  /**
   * A change that readers are told of.
   *
   * @param note in the publisher's own words; may be empty
   */
  public record Change(Instant at, String note) {}
}
