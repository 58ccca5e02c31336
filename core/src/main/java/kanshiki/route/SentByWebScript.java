package kanshiki.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The oldest trace says that a web server's user handed the mail in: a script on a web site wrote
 * it.
 *
 * <p>Known false positives: contact forms, shops and blogs write their mail that way; so do
 * broken-into sites.
 */
public final class SentByWebScript implements Indicator {
  /** Names and numbers under which web servers run on the common systems. */
  private static final Set<String> WEB_USERS =
      Set.of("33", "48", "80", "apache", "apache2", "www-data", "www", "nginx", "httpd", "nobody");

  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Route.TOPIC).hops().stream()
        .limit(3)
        .filter(hop -> hop.trace().localUser().filter(WEB_USERS::contains).isPresent())
        .limit(1)
        .map(hop -> finding(hop.evidence(), hop.trace().localUser().orElse("")));
  }
}
