package kanshiki.link;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The host of a link is written in percent-escapes, full-width letters or with invisible
 * characters, which a browser silently turns into another name.
 *
 * <p>Known false positives: names typed by hand with a Japanese keyboard in full-width letters.
 */
public final class ObscuredHost implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(file, ObscuredHost::isObscured)
        .map(
            link ->
                finding(
                    link.evidence(),
                    Sightings.printable(link.target().writtenHost()),
                    link.leadsTo()));
  }

  private static boolean isObscured(Link link) {
    String written = link.target().writtenHost().toLowerCase(Locale.ROOT);
    boolean plain = written.equals(link.target().hostText());
    return !plain && link.host().filter(host -> !host.isInternational()).isPresent();
  }
}
