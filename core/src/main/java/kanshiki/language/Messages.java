package kanshiki.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence that Kanshiki can say, by key, from the {@code messages} files of each package.
 *
 * <p>A sentence takes its arguments as {@code {0}}, {@code {1}} …; there is no quoting, and an
 * apostrophe is an apostrophe. Thread-safe.
 */
public final class Messages {
  /** The packages that have sentences; each keeps its own beside its data files. */
  private static final List<String> BUNDLES =
      List.of(
          "lookup",
          "mail",
          "stamp",
          "route",
          "identity",
          "brand",
          "link",
          "qr",
          "authentication",
          "content",
          "diction",
          "hosting",
          "registration",
          "reputation",
          "visit",
          "likeness",
          "writing",
          "concealment",
          "contradiction",
          "attachment",
          "verdict",
          "wave",
          "report");

  private static final Map<Language, Messages> ALL = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties sentences;

  private Messages(Language language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  public static Messages in(Language language) {
    return ALL.computeIfAbsent(language, Messages::load);
  }

  /**
   * The sentences in the {@code messages} files beside {@code owner}, for a package outside of
   * core. Read anew each time.
   */
  public static Messages beside(Class<?> owner, Language language) {
    var sentences = new Properties();
    load(owner, name(language), sentences);
    return new Messages(language, sentences);
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  /** The sentence under {@code key} without arguments. */
  public String get(String key) {
    return get(key, List.of());
  }

  /**
   * The sentence under {@code key} with its arguments put in.
   *
   * @throws IllegalArgumentException when there is no such sentence
   */
  public String get(String key, List<Words> arguments) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language.code());
    }
    var out = new StringBuilder(sentence.length() + 32);
    int at = 0;
    while (at < sentence.length()) {
      char c = sentence.charAt(at);
      if (c == '{' && at + 2 < sentence.length() && sentence.charAt(at + 2) == '}') {
        int index = sentence.charAt(at + 1) - '0';
        if (index >= 0 && index < arguments.size()) {
          out.append(arguments.get(index).in(language));
          at += 3;
          continue;
        }
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private static Messages load(Language language) {
    var sentences = new Properties();
    for (String bundle : BUNDLES) {
      load(Messages.class, "/kanshiki/" + bundle + "/" + name(language), sentences);
    }
    return new Messages(language, sentences);
  }

  private static String name(Language language) {
    return language == Language.JA ? "messages_ja.properties" : "messages.properties";
  }

  private static void load(Class<?> beside, String resource, Properties into) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }
}
