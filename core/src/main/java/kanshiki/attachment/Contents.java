package kanshiki.attachment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.file.Archive;
import kanshiki.file.CalendarInvitation;
import kanshiki.file.Gap;

/** What one file was found to hold, while it is being gathered. */
final class Contents {
  private static final int MAX_SIGHTINGS = 50;
  private static final int MAX_TARGETS = 1_000;
  private static final int MAX_TEXT = 200_000;

  final List<Attachment.Sighting> sightings = new ArrayList<>();
  final List<Page> pages = new ArrayList<>();
  final List<Attachment.Target> targets = new ArrayList<>();
  final List<Archive.Entry> files = new ArrayList<>();
  final Set<Gap> gaps = EnumSet.noneOf(Gap.class);
  final StringBuilder text = new StringBuilder();
  Optional<CalendarInvitation> invitation = Optional.empty();
  boolean encrypted;

  /** Files in it that are not among {@link #files}. */
  long more;

  void sighting(Trait trait, String detail) {
    if (sightings.size() < MAX_SIGHTINGS) {
      sightings.add(new Attachment.Sighting(trait, detail));
    }
  }

  /** A link that the reader may follow, or that is fetched on opening. */
  void target(String url, String shown, boolean loaded) {
    if (targets.size() < MAX_TARGETS) {
      targets.add(new Attachment.Target(url, shown, loaded));
    }
  }

  /** Words in which addresses may be written. */
  void text(String words) {
    int room = MAX_TEXT - text.length();
    if (room > 0) {
      text.append(words, 0, Math.min(words.length(), room)).append('\n');
    }
  }

  void gap(Gap gap) {
    gaps.add(gap);
    encrypted |= gap == Gap.ENCRYPTED;
  }
}
