package kanshiki.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.mail.Part;
import org.jsoup.nodes.Element;

/**
 * A mail in Japanese declares itself to be Chinese: its charset is GB2312 or Big5, or its HTML says
 * {@code lang="zh-CN"}.
 *
 * <p>Known false positives: Japanese written on a Chinese computer, by staff of a Chinese company.
 */
public final class DeclaredChinese implements Indicator {
  private static final Set<String> CHINESE =
      Set.of("gb2312", "gbk", "gb18030", "big5", "big5-hkscs", "hz-gb-2312", "euc-tw", "cp936");

  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC, Body.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Writing writing = file.get(Writing.TOPIC);
    if (!writing.isJapanese()) {
      return Stream.empty();
    }
    Body body = file.get(Body.TOPIC);
    var slips = new Slips();
    for (Body.PlainText text : body.texts()) {
      charset(text.part(), slips);
    }
    for (Body.HtmlPage page : body.pages()) {
      charset(page.part(), slips);
      for (Element element : page.document().children()) {
        language(element, slips);
      }
      language(page.document().body(), slips);
    }
    return slips.finding(this);
  }

  private static void charset(Part part, Slips slips) {
    String declared = part.parameter("charset").orElse("").strip();
    if (CHINESE.contains(declared.toLowerCase(Locale.ROOT))) {
      slips.add(Evidence.claimed("Content-Type", "charset=" + declared), declared);
    }
  }

  private static void language(Element element, Slips slips) {
    String lang = element.attr("lang").strip();
    if (lang.toLowerCase(Locale.ROOT).startsWith("zh")) {
      slips.add(Evidence.claimed("HTML", "lang=\"" + lang + "\""), lang);
    }
  }
}
