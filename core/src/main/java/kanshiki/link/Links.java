package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.Topic;

/**
 * All links of a mail.
 *
 * @param all the different ones, in the order in which they were met: header, text, HTML
 * @param cut how many more different ones there are, or were not looked for; 0 when all are here
 * @param defanged URLs written so that nobody can click them ({@code hxxp://…}); at most 100
 * @param unreadable link targets that no browser could follow, as written; at most 100
 */
public record Links(List<Link> all, int cut, List<String> defanged, List<String> unreadable) {
  public static final Topic<Links> TOPIC = new Topic<>("links", Links.class);

  public Links {
    all = List.copyOf(all);
    defanged = List.copyOf(defanged);
    unreadable = List.copyOf(unreadable);
  }

  /** Those that the reader himself follows, on the web or by FTP. */
  public Stream<Link> followed() {
    return all.stream().filter(link -> link.isFollowed() && !link.target().hostText().isEmpty());
  }
}
