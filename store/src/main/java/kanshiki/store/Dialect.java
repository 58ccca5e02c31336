package kanshiki.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /**
   * The statement that lets one transaction after the other link cases; empty where only one writes
   * anyway.
   */
  Optional<String> linkOneAtATime() {
    return this == SQLITE
        ? Optional.empty()
        : Optional.of("LOCK TABLE wave_case IN SHARE ROW EXCLUSIVE MODE");
  }

  /**
   * The latest cases that bear each of so many marks, a case as often as it bears one of them; each
   * mark takes its kind and its value as parameters, in this order.
   */
  String latestOfMarks(int marks, int latest) {
    String ofMark =
        "SELECT case_number FROM mark WHERE kind = %s AND value = %s ORDER BY case_number DESC LIMIT "
            + latest;
    return switch (this) {
      case SQLITE ->
          IntStream.range(0, marks)
              .mapToObj(_ -> "SELECT * FROM (" + ofMark.replace("%s", "?") + ")")
              .collect(Collectors.joining(" UNION ALL "));
      case POSTGRESQL ->
          "SELECT found.case_number FROM (VALUES "
              + IntStream.range(0, marks)
                  .mapToObj(_ -> "(CAST(? AS SMALLINT), CAST(? AS BIGINT))")
                  .collect(Collectors.joining(", "))
              + ") AS wanted (kind, value) CROSS JOIN LATERAL ("
              + ofMark.replaceFirst("%s", "wanted.kind").replaceFirst("%s", "wanted.value")
              + ") AS found";
    };
  }

  String wordsKey() {
    return this == SQLITE ? "rowid" : "case_number";
  }

  /** The fewest characters that the index of words can find. */
  static final int SHORT = 3;
}
