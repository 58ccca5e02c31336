package kanshiki.lookup.rating;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Rating;

/**
 * One line of a list in normal form, also as the bytes that a case file keeps: rating, scope,
 * state, since and category, each on a line.
 */
record FeedEntry(Rating rating) {
  static final Rating UNRATED =
      new Rating(
          Rating.Value.UNRATED,
          Optional.empty(),
          Rating.State.FINAL,
          Optional.empty(),
          Rating.Scope.HOST);

  byte[] bytes() {
    return String.join(
            "\n",
            rating.rating().name(),
            rating.scope().name(),
            rating.state().name(),
            rating.since().map(OffsetDateTime::toString).orElse(""),
            rating.category().orElse(""))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Empty when {@code bytes} is, or is not such an entry. */
  static Optional<FeedEntry> read(byte[] bytes) {
    List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    if (lines.size() != 5) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FeedEntry(
              new Rating(
                  Rating.Value.valueOf(lines.get(0)),
                  Optional.of(lines.get(4)).filter(category -> !category.isEmpty()),
                  Rating.State.valueOf(lines.get(2)),
                  Optional.of(lines.get(3)).filter(s -> !s.isEmpty()).map(OffsetDateTime::parse),
                  Rating.Scope.valueOf(lines.get(1)))));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The word for a rating in a list's column; dangerous when there is none that we know. */
  static Rating.Value value(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "safe", "good", "known-good", "benign", "clean", "ok" -> Rating.Value.SAFE;
      case "suspicious", "suspect", "warning" -> Rating.Value.SUSPICIOUS;
      case "unrated", "unknown", "untested" -> Rating.Value.UNRATED;
      default -> Rating.Value.DANGEROUS;
    };
  }
}
