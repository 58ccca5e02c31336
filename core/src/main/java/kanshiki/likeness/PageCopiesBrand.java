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
import kanshiki.observable.Url;

/**
 * The page that a link leads to is so like a brand's genuine page that it was made from it, and
 * stands on a host that is not the brand's.
 *
 * <p>Known false positives: the brand's own page on a host that the brand directory does not know.
 */
public final class PageCopiesBrand implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Copies.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Copies.TOPIC).all().stream()
        .filter(copy -> copy.resemblance().isCopy())
        .limit(1)
        .map(
            copy ->
                finding(
                    copy.evidence(),
                    address(copy),
                    copy.resemblance().brand().name(),
                    percent(copy.resemblance().score()),
                    parts(copy.resemblance())));
  }

  static String address(Copies.Copy copy) {
    String url = copy.portrait().url();
    return Url.parse(url).map(Url::defanged).orElse(url);
  }

  static String percent(double score) {
    return String.valueOf(Math.round(score * 100));
  }

  /** {@code 文字 98・ロゴ 100}. */
  static Words parts(Resemblance resemblance) {
    return new Words(parts(resemblance, Language.JA), parts(resemblance, Language.EN));
  }

  private static String parts(Resemblance resemblance, Language language) {
    Messages messages = Messages.in(language);
    return resemblance.likeness().stream()
        .flatMap(likeness -> likeness.inOrder().stream())
        .map(
            part ->
                messages.get("likeness.part." + part.getKey().id())
                    + " "
                    + percent(part.getValue()))
        .collect(Collectors.joining(messages.get("likeness.and")));
  }
}
