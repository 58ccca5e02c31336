package kanshiki.attachment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.file.CalendarInvitation;
import kanshiki.file.FileType;
import kanshiki.file.Gap;

/**
 * One file that the mail carries, or that lies in such a file.
 *
 * @param filename as it is written, whatever tricks it plays; empty when there is none
 * @param path where it lies, from the mail inwards: {@code invoice.zip › invoice.html}
 * @param declaredType the media type that the mail gives; empty for a file in a container
 * @param type what it really is
 * @param bytes its size; -1 when not known
 * @param sha256 of its bytes in lower-case hexadecimal; empty when they could not be had
 * @param inline the mail shows it, or it lies in a document as a picture: nobody opens it by itself
 * @param encrypted a password is needed for it or for what is in it
 * @param sightings what it would do
 * @param pages HTML and SVG in it, parsed; also what its scripts would write
 * @param targets addresses in it that are no part of a page
 * @param text words in which addresses may be written
 * @param mail what a nested mail says of itself
 * @param inside the files in it
 * @param gaps why it, or a part of it, was not examined
 */
public record Attachment(
    String filename,
    String path,
    String declaredType,
    FileType type,
    long bytes,
    Optional<String> sha256,
    boolean inline,
    boolean encrypted,
    List<Sighting> sightings,
    List<Page> pages,
    List<Target> targets,
    String text,
    Optional<NestedMail> mail,
    Optional<CalendarInvitation> invitation,
    List<Attachment> inside,
    Set<Gap> gaps) {

  /** What stands between the parts of a path. */
  public static final String WITHIN = " › ";

  public Attachment {
    sightings = List.copyOf(sightings);
    pages = List.copyOf(pages);
    targets = List.copyOf(targets);
    inside = List.copyOf(inside);
    gaps = Set.copyOf(gaps);
  }

  /**
   * A trait that was seen.
   *
   * @param detail the words it rests on; may be empty
   */
  public record Sighting(Trait trait, String detail) {}

  /**
   * An address that the file leads to.
   *
   * @param shown the words around it; may be empty
   * @param loaded fetched on opening, without a click
   */
  public record Target(String url, String shown, boolean loaded) {}

  /** From and Subject of a mail within the mail; empty where there are none. */
  public record NestedMail(String from, String subject) {}

  /** What is seen of that trait, in order. */
  public Stream<String> seen(Trait trait) {
    return sightings.stream().filter(s -> s.trait() == trait).map(Sighting::detail);
  }

  public boolean has(Trait trait) {
    return seen(trait).findAny().isPresent();
  }

  /** Whoever opens it may lose his device or his password. */
  public boolean isDangerous() {
    return type.group().isDangerous()
        || sightings.stream().anyMatch(s -> s.trait().isDangerous())
        || inside.stream().anyMatch(Attachment::isDangerous);
  }
}
