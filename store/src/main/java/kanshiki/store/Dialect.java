package kanshiki.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where SQLite and PostgreSQL need different words. */
enum Dialect {
  SQLITE,
  POSTGRESQL;

  private static final String SQLITE_URL = "jdbc:sqlite:";

  /** The one that a JDBC address asks for. */
  static Optional<Dialect> of(String url) {
    if (url.startsWith(SQLITE_URL)) {
      return Optional.of(SQLITE);
    }
    return url.startsWith("jdbc:postgresql:") ? Optional.of(POSTGRESQL) : Optional.empty();
  }

  /** The file behind a JDBC address of SQLite. */
  static Path file(String url) {
    String rest = url.substring(SQLITE_URL.length());
    return Path.of(rest.startsWith("file:") ? rest.substring("file:".length()) : rest);
  }

  static boolean isThere(String url) {
    return of(url).filter(dialect -> dialect == SQLITE).isEmpty() || Files.exists(file(url));
  }

  String migrations() {
    return "classpath:kanshiki/store/" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether the words of a case hold {@code :word}, of at least {@link #SHORT} characters. */
  String holdsLongWord(String word) {
    return switch (this) {
      case SQLITE ->
          "number IN (SELECT rowid FROM case_words WHERE case_words MATCH :" + word + ")";
      case POSTGRESQL -> holdsPattern(word);
    };
  }

  /** The same for any word, without the index. */
  String holdsShortWord(String word) {
    return switch (this) {
      case SQLITE ->
          "number IN (SELECT rowid FROM case_words WHERE instr(words, :" + word + ") > 0)";
      case POSTGRESQL -> holdsPattern(word);
    };
  }

  private static String holdsPattern(String word) {
    return "number IN (SELECT case_number FROM case_words WHERE words LIKE :" + word + ")";
  }

  /** A word as {@link #holdsLongWord} wants it. */
  String longWord(String word) {
    return switch (this) {
      case SQLITE -> '"' + word.replace("\"", "\"\"") + '"';
      case POSTGRESQL -> pattern(word);
    };
  }

  /** A word as {@link #holdsShortWord} wants it. */
  String shortWord(String word) {
    return this == SQLITE ? word : pattern(word);
  }

  private static String pattern(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  String wordsKey() {
    return this == SQLITE ? "rowid" : "case_number";
  }

  /** The fewest characters that the index of words can find. */
  static final int SHORT = 3;
}
