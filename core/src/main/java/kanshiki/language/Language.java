package kanshiki.language;

import java.util.Locale;
import java.util.Optional;

/** A language that a report can be told in. */
public enum Language {
  JA(Locale.JAPANESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The ISO 639-1 code, which is also the value of {@code --lang}. */
  public String code() {
    return locale.getLanguage();
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
