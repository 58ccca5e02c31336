package kanshiki.likeness;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/**
 * A page on a stranger's host shows a brand's names where a site gives its own (title, heading or
 * logo, copyright) and asks for a secret. No genuine page was at hand that it could be shown to
 * copy.
 *
 * <p>Known false positives: a dealer's or partner's sign-in; the brand's own page on a host that
 * the brand directory does not know.
 */
public final class PageShowsBrandsNames implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Copies.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Copies.TOPIC).all().stream()
        .filter(copy -> copy.resemblance().basis() == Resemblance.Basis.NAMES)
        .limit(1)
        .map(
            copy ->
                finding(
                    copy.evidence(),
                    PageCopiesBrand.address(copy),
                    copy.resemblance().brand().name(),
                    places(copy.resemblance())));
  }

  private static Words places(Resemblance resemblance) {
    return new Words(places(resemblance, Language.JA), places(resemblance, Language.EN));
  }

  private static String places(Resemblance resemblance, Language language) {
    Messages messages = Messages.in(language);
    return resemblance.named().stream()
        .map(place -> messages.get("likeness.place." + place))
        .collect(Collectors.joining(messages.get("likeness.and")));
  }
}
