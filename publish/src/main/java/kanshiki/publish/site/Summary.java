package kanshiki.publish.site;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.report.Publication;
import kanshiki.verdict.Classification;

/**
 * As much of one entry as lists and feeds show.
 *
 * @param digest of all that its pages were made from
 * @param brand empty where it speaks in nobody's name
 * @param brandId empty likewise
 * @param headline the one plain sentence
 * @param start of the text
 */
record Summary(
    String id,
    String digest,
    String subject,
    String mailLanguage,
    Classification classification,
    String brandId,
    String sector,
    Words brand,
    String sender,
    Words headline,
    String start,
    boolean hasPicture,
    Instant published,
    Optional<Entry.Change> corrected,
    Optional<Entry.Change> withdrawn,
    Optional<String> wave) {
  private static final int START = 160;

  private static final int FIELDS = 21;

  static Summary of(Entry entry, String digest) {
    if (entry.withdrawn().isPresent()) {
      return new Summary(
          entry.id(),
          digest,
          "",
          "",
          Classification.UNDETERMINED,
          "",
          "",
          Words.same(""),
          "",
          Words.same(""),
          "",
          false,
          entry.published(),
          entry.corrected(),
          entry.withdrawn(),
          Optional.empty());
    }
    Publication publication = entry.publication().get();
    Optional<Publication.Named> brand = publication.brand();
    String text = publication.text().replaceAll("\\s+", " ").strip();
    return new Summary(
        entry.id(),
        digest,
        publication.subject(),
        publication.language(),
        publication.classification(),
        brand.map(Publication.Named::id).orElse(""),
        brand.map(Publication.Named::sector).orElse("other"),
        brand.map(Publication.Named::name).orElse(Words.same("")),
        publication.sender().name(),
        new Words(
            publication.told(Language.JA).headline(), publication.told(Language.EN).headline()),
        text.length() <= START
            ? text
            : text.substring(
                    0,
                    text.offsetByCodePoints(
                        0, Math.min(START, text.codePointCount(0, text.length()))))
                + "…",
        !publication.pictures().isEmpty(),
        entry.published(),
        entry.corrected(),
        entry.withdrawn(),
        entry.wave());
  }

  /** The name of its page without the ending: the case's id, which holds nothing of the mail. */
  String slug() {
    return slug(id);
  }

  static String slug(String id) {
    String safe = id.replaceAll("[^A-Za-z0-9-]", "");
    return safe.substring(0, Math.min(safe.length(), 24));
  }

  boolean isWithdrawn() {
    return withdrawn.isPresent();
  }

  /** The brand's page; those in nobody's name share one. */
  String brandPage() {
    return brandId.isEmpty() ? "none" : brandId;
  }

  YearMonth month(ZoneId zone) {
    return YearMonth.from(published.atZone(zone));
  }

  /** When it was changed last. */
  Instant changed() {
    return withdrawn.or(() -> corrected).map(Entry.Change::at).orElse(published);
  }

  List<String> fields() {
    var fields = new ArrayList<String>();
    fields.addAll(
        List.of(
            id,
            digest,
            subject,
            mailLanguage,
            classification.name(),
            brandId,
            sector,
            brand.ja(),
            brand.en(),
            sender,
            headline.ja(),
            headline.en(),
            start,
            Boolean.toString(hasPicture),
            published.toString()));
    change(corrected, fields);
    change(withdrawn, fields);
    fields.add(wave.isPresent() ? "1" : "");
    fields.add(wave.orElse(""));
    return fields;
  }

  private static void change(Optional<Entry.Change> change, List<String> fields) {
    fields.add(change.map(c -> c.at().toString()).orElse(""));
    fields.add(change.map(Entry.Change::note).orElse(""));
  }

  /** What {@link #fields()} gave; empty when it is something else. */
  static Optional<Summary> of(List<String> fields) {
    if (fields.size() != FIELDS) {
      return Optional.empty();
    }
    Iterator<String> next = fields.iterator();
    try {
      return Optional.of(
          new Summary(
              next.next(),
              next.next(),
              next.next(),
              next.next(),
              Classification.valueOf(next.next()),
              next.next(),
              next.next(),
              new Words(next.next(), next.next()),
              next.next(),
              new Words(next.next(), next.next()),
              next.next(),
              Boolean.parseBoolean(next.next()),
              Instant.parse(next.next()),
              change(next.next(), next.next()),
              change(next.next(), next.next()),
              wave(next.next(), next.next())));
    } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Entry.Change> change(String at, String note) {
    return at.isEmpty() ? Optional.empty() : Optional.of(new Entry.Change(Instant.parse(at), note));
  }

  private static Optional<String> wave(String present, String id) {
    return present.isEmpty() ? Optional.empty() : Optional.of(id);
  }
}
