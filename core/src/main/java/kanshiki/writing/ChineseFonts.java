package kanshiki.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.data.DataFile;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The HTML of a Japanese mail asks for Chinese fonts first: {@code 微软雅黑}, {@code Microsoft YaHei},
 * {@code 宋体}.
 *
 * <p>Known false positives: mail that a Chinese employee writes in Outlook (等线 is its default
 * there), and templates for several languages, of which those that name a Japanese or Latin font
 * first are passed over.
 */
public final class ChineseFonts implements Indicator {
  /** Characters of a page in which fonts are looked for. */
  private static final int MAX_HTML = 200_000;

  /** Declarations looked at; a page made by a word processor repeats one in every cell. */
  private static final int MAX_DECLARATIONS = 300;

  private static final int MAX_NAME = 40;

  private static final int MAX_STACK = 160;

  /** Names that stand for whatever the reader's system has, and so say nothing. */
  private static final Set<String> GENERIC =
      Set.of("-apple-system", "blinkmacsystemfont", "system-ui", "inherit", "sans-serif", "serif");

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
    var slips = new Slips();
    for (Body.HtmlPage page : file.get(Body.TOPIC).pages()) {
      gather(page.html(), slips);
    }
    return slips.finding(this);
  }

  private static void gather(String html, Slips slips) {
    String page = html.substring(0, Math.min(html.length(), MAX_HTML));
    int declarations = 0;
    for (String key : List.of("font-family", "face=")) {
      int at = indexOfIgnoringCase(page, key, 0);
      while (at >= 0 && declarations++ < MAX_DECLARATIONS && !slips.isFull()) {
        String first = firstFont(page, at + key.length());
        if (Names.ALL.contains(first.toLowerCase(Locale.ROOT))) {
          slips.add(Evidence.claimed("HTML", line(page, at)), first);
        }
        at = indexOfIgnoringCase(page, key, at + key.length());
      }
    }
  }

  /** The first name of a list of fonts that names one, without its quotes; empty when none does. */
  private static String firstFont(String page, int start) {
    int at = start;
    while (at < page.length() && at < start + MAX_STACK) {
      int end = nameEnd(page, at);
      String name = bare(page.substring(at, end));
      if (!name.isEmpty() && !GENERIC.contains(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
      if (end >= page.length() || ";}><".indexOf(page.charAt(end)) >= 0) {
        return "";
      }
      at = end + 1;
    }
    return "";
  }

  private static int nameEnd(String page, int start) {
    int end = start;
    while (end < page.length() && end < start + MAX_NAME) {
      char c = page.charAt(end);
      boolean entity = c == ';' && page.startsWith("&quot", Math.max(0, end - 5));
      if (",}><".indexOf(c) >= 0 || c == ';' && !entity) {
        break;
      }
      end++;
    }
    return end;
  }

  private static String bare(String name) {
    return name.replace("&quot;", "").replaceAll("[\"':=]", "").strip();
  }

  private static String line(String page, int at) {
    int end = at;
    while (end < page.length() && end < at + MAX_STACK && ";}>".indexOf(page.charAt(end)) < 0) {
      end++;
    }
    return page.substring(at, end).replaceAll("\\s+", " ").strip();
  }

  private static int indexOfIgnoringCase(String text, String key, int from) {
    for (int i = from; i + key.length() <= text.length(); i++) {
      if (text.charAt(i) == key.charAt(0) || text.charAt(i) == key.charAt(0) - 32) {
        if (text.regionMatches(true, i, key, 0, key.length())) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Read with the first Japanese page. */
  private static final class Names {
    static final Set<String> ALL =
        Set.copyOf(DataFile.lines(ChineseFonts.class, "chinese-fonts.txt"));
  }
}
