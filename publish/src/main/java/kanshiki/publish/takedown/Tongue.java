package kanshiki.publish.takedown;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** A language in which letters are written. */
enum Tongue {
  JA,
  EN,
  ZH,
  KO;

  private final Properties phrases = load(name().toLowerCase(Locale.ROOT));

  /** The language in which one deals with authorities and companies there. */
  static Tongue ofCountry(String country) {
    return switch (country.toUpperCase(Locale.ROOT)) {
      case "JP" -> JA;
      case "CN" -> ZH;
      case "KR" -> KO;
      default -> EN;
    };
  }

  /** The language that a company's name is written in, or that of its address's country. */
  static Tongue of(String name, String mailAddress) {
    Optional<Tongue> written =
        name.codePoints()
            .mapToObj(Tongue::ofLetter)
            .flatMap(Optional::stream)
            .reduce((one, other) -> one == ZH ? other : one);
    String country = mailAddress.substring(mailAddress.lastIndexOf('.') + 1);
    return written.orElseGet(() -> country.length() == 2 ? ofCountry(country) : EN);
  }

  private static Optional<Tongue> ofLetter(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HIRAGANA, KATAKANA -> Optional.of(JA);
      case HANGUL -> Optional.of(KO);
      case HAN -> Optional.of(ZH);
      default -> Optional.empty();
    };
  }

  /**
   * The phrase under {@code key} with {@code {0}}, {@code {1}} … put in.
   *
   * @throws IllegalArgumentException when there is no such phrase
   */
  String say(String key, String... arguments) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no phrase " + key + " in " + this);
    }
    var out = new StringBuilder(phrase.length() + 32);
    for (int at = 0; at < phrase.length(); at++) {
      char c = phrase.charAt(at);
      int index = c == '{' && at + 2 < phrase.length() ? phrase.charAt(at + 1) - '0' : -1;
      if (index >= 0 && index < arguments.length && phrase.charAt(at + 2) == '}') {
        out.append(arguments[index]);
        at += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  java.util.Set<String> keys() {
    return phrases.stringPropertyNames();
  }

  private static Properties load(String language) {
    String resource = "letters_" + language + ".properties";
    var phrases = new Properties();
    try (InputStream in = Tongue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
    return phrases;
  }
}
