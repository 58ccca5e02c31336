package kanshiki.publish.trend;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import kanshiki.brand.BrandDirectory;
import kanshiki.language.Language;
import kanshiki.redaction.Visible;

/** The words of reports on trends in one language. */
final class TrendWords {
  private static final Map<Language, TrendWords> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new TrendWords(language, load(language)));
    }
  }

  private final Language language;
  private final Properties words;

  private TrendWords(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  static TrendWords in(Language language) {
    TrendWords words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return words;
  }

  String get(String key, String... arguments) {
    String sentence = words.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no words " + key + " in " + language.code());
    }
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", arguments[i]);
    }
    return sentence;
  }

  Language language() {
    return language;
  }

  /** What a value is called. */
  String name(Kind kind, String value) {
    return switch (kind) {
      case BRAND ->
          BrandDirectory.builtIn().brand(value).map(b -> b.name().in(language)).orElse(value);
      case STORY -> words.getProperty("story." + value, value);
      case TLD -> "." + value;
      case PHRASE, REGISTRAR, PAGE_NETWORK, SENDER_NETWORK -> Visible.of(value);
    };
  }

  String title(Span span) {
    return get("title." + (span.length() == Span.Length.WEEK ? "week" : "month"), period(span));
  }

  String period(Span span) {
    return switch (span.length()) {
      case WEEK -> get("week", span.id(), day(span.first()), day(span.last()));
      case MONTH ->
          get(
              "month",
              Integer.toString(span.first().getYear()),
              Integer.toString(span.first().getMonthValue()),
              get("month." + span.first().getMonthValue()));
    };
  }

  String day(LocalDate day) {
    return day.toString();
  }

  /** How it stands beside the period before. */
  String change(int now, int before) {
    if (before == 0) {
      return get("change.none-before");
    }
    int percent = Math.round((now - before) * 100f / before);
    return percent == 0
        ? get("change.same")
        : get(percent > 0 ? "change.more" : "change.less", Integer.toString(Math.abs(percent)));
  }

  private static Properties load(Language language) {
    String resource = language == Language.JA ? "trends_ja.properties" : "trends_en.properties";
    var words = new Properties();
    try (InputStream in = TrendWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
    return words;
  }
}
