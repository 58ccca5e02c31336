package kanshiki.contradiction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.content.MailLanguage;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Words;

/**
 * The mail calls its text Chinese, Korean or Russian, and it is written in Japanese.
 *
 * <p>Content-Language and the lang of its HTML are set by the program that wrote it (RFC 3282).
 * Known false positives: honest writers whose computer speaks that language.
 */
public final class DeclaredLanguageDiffers implements Indicator {
  /** Languages that no template declares by default. */
  private static final Map<String, Words> DECLARED =
      Map.of(
          "zh", new Words("中国語", "Chinese"),
          "ko", new Words("韓国語", "Korean"),
          "ru", new Words("ロシア語", "Russian"));

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Body body = file.get(Body.TOPIC);
    Optional<Evidence.MessageEvidence> declared =
        file.get(CaseFile.MESSAGE)
            .first("Content-Language")
            .map(field -> Evidence.claimed("Content-Language", field.decoded().strip()))
            .filter(said -> DECLARED.containsKey(primary(said.quoted())))
            .or(() -> ofPages(body));
    if (declared.isEmpty()) {
      return Stream.empty();
    }
    String tag = declared.get().quoted();
    return MailLanguage.of(body.visible()).equals("ja")
        ? Stream.of(
            finding(declared.get(), tag, Objects.requireNonNull(DECLARED.get(primary(tag)))))
        : Stream.empty();
  }

  private static Optional<Evidence.MessageEvidence> ofPages(Body body) {
    return body.pages().stream()
        .map(Body.HtmlPage::document)
        .flatMap(
            page -> Stream.concat(page.getElementsByTag("html").stream(), Stream.of(page.body())))
        .map(element -> element.attr("lang").strip())
        .filter(lang -> DECLARED.containsKey(primary(lang)))
        .findFirst()
        .map(lang -> Evidence.claimed("html lang", lang));
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
