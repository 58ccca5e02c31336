package kanshiki.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.Claim;
import kanshiki.content.Body;
import kanshiki.evidence.Evidence;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.lookup.PageFacts;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.page.Picture;
import kanshiki.page.State;
import kanshiki.redaction.Redaction;
import kanshiki.stamp.SpamStamp;
import kanshiki.verdict.Classification;
import kanshiki.visit.Visited;
import kanshiki.visit.Visits;

/**
 * All of one report that may be published, in both languages: nothing in it names the recipient or
 * an innocent third party, and no host or address in it can be opened. Immutable; the same report
 * gives the same publication.
 *
 * <p>It can be written as JSON and read back, so that what was published can be laid out anew
 * without the mail.
 *
 * @param id of the case
 * @param percent how sure it is that the mail is a fraud, from 1 to 99
 * @param language the mail's own: {@code ja}, {@code en} … or {@code und}
 * @param date when the mail says it was written
 * @param subject as it was received, without the marks of filters; its secrets are hidden
 * @param stamps the marks of filters that stood in the subject
 * @param sender as a mail program shows it
 * @param brand in whose name it speaks
 * @param text the body as its reader sees it, line by line, at most {@link #MAX_TEXT}
 * @param cut whether the text is longer
 * @param states what the pages behind its links showed, and when
 * @param told the report in words, in each language
 * @param pictures the copied page beside the genuine one, PNG, in each language; empty where no
 *     copy was photographed
 */
public record Publication(
    String id,
    Classification classification,
    int percent,
    String language,
    Optional<OffsetDateTime> date,
    String subject,
    List<String> stamps,
    Sender sender,
    Optional<Named> brand,
    String text,
    boolean cut,
    List<Seen> states,
    Map<Language, Told> told,
    Map<Language, Picture> pictures) {
  /** Characters of the body that are published. */
  public static final int MAX_TEXT = 12_000;

  private static final int MAX_STATES = 12;

  public Publication {
    Objects.requireNonNull(id);
    stamps = List.copyOf(stamps);
    states = List.copyOf(states);
    told = ordered(told);
    pictures = ordered(pictures);
  }

  private static <T> Map<Language, T> ordered(Map<Language, T> map) {
    var ordered = new EnumMap<Language, T>(Language.class);
    ordered.putAll(map);
    return java.util.Collections.unmodifiableMap(ordered);
  }

  /**
   * Whom the mail says it is from.
   *
   * @param name may be empty
   * @param address defanged; may be empty
   */
  public record Sender(String name, String address) {}

  /**
   * The brand in whose name it speaks.
   *
   * @param sector what kind of house it is, as in the brand directory
   * @param domains some of its own
   * @param bookmark where its customers enter
   * @param security where it warns of imitations
   * @param abuse where it takes reports of imitations
   */
  public record Named(
      String id,
      String sector,
      Words name,
      List<String> domains,
      String bookmark,
      Optional<String> security,
      Optional<String> abuse) {
    public Named {
      domains = List.copyOf(domains);
    }
  }

  /** What one address showed to one kind of visitor. */
  public record Seen(String address, State state, String device, Instant at) {}

  /** The report in words; see the reports for what each part says. */
  public record Told(
      String label,
      String certainty,
      String headline,
      Optional<String> stake,
      List<String> advice,
      List<Card> cards,
      List<Reason> reasons,
      List<Reason> remarks,
      List<String> checks,
      List<String> attachments,
      List<String> notExamined,
      Optional<String> pictureFake,
      Optional<String> pictureGenuine) {
    public Told {
      advice = List.copyOf(advice);
      cards = List.copyOf(cards);
      reasons = List.copyOf(reasons);
      remarks = List.copyOf(remarks);
      checks = List.copyOf(checks);
      attachments = List.copyOf(attachments);
      notExamined = List.copyOf(notExamined);
    }
  }

  /** Whether a value is as it should be. */
  public enum Mark {
    FITS,
    DIFFERS,
    NONE
  }

  /** One label with its value. */
  public record Line(String label, String value, Mark mark) {}

  /** A few lines that belong side by side, and how far they can be trusted. */
  public record Card(String title, List<Line> lines, String trust) {
    public Card {
      lines = List.copyOf(lines);
    }
  }

  /** One finding, why it matters, and the words it rests on. */
  public record Reason(String text, String why, List<String> quotes) {
    public Reason {
      quotes = List.copyOf(quotes);
    }
  }

  /** What may be published of {@code report}. */
  public static Publication of(Report report) {
    return new Maker(report).make();
  }

  /** In {@code language}. */
  public Told told(Language language) {
    return Objects.requireNonNull(told.get(language));
  }

  /** One JSON object on one line. */
  public String toJson() {
    return PublicationJson.write(this);
  }

  /**
   * What {@link #toJson()} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Publication fromJson(String json) {
    return PublicationJson.read(json);
  }

  /** Makes one. */
  private static final class Maker {
    private static final int MAX_DOMAINS = 6;

    private final Report report;
    private final Redaction redaction;

    Maker(Report report) {
      this.report = report;
      this.redaction = report.redaction();
    }

    Publication make() {
      String body = report.file().find(Body.TOPIC).map(Body::visible).orElse("").strip();
      int end = Math.min(MAX_TEXT, body.length());
      if (end < body.length() && Character.isHighSurrogate(body.charAt(end - 1))) {
        end--;
      }
      var told = new EnumMap<Language, Told>(Language.class);
      var pictures = new EnumMap<Language, Picture>(Language.class);
      for (Language language : Language.values()) {
        var rendering = new Rendering(language, Voice.BLOG, 80, false);
        Story story = new Narrator(report, rendering, redaction).tell();
        told.put(language, told(story));
        PublicPicture.of(report, language, redaction)
            .ifPresent(bytes -> pictures.put(language, new Picture("image/png", bytes)));
      }
      return new Publication(
          report.caseId().orElseGet(() -> report.message().raw().sha256()),
          report.verdict().classification(),
          Math.clamp(Math.round(report.verdict().probability() * 100), 1, 99),
          report.mailLanguage(),
          report.date(),
          subject(),
          report.stamps().stamps().stream()
              .filter(stamp -> stamp.field().equalsIgnoreCase("Subject"))
              .map(SpamStamp::text)
              .map(redaction::published)
              .toList(),
          report.identity().author().map(this::sender).orElse(new Sender("", "")),
          report
              .file()
              .find(BrandClaims.TOPIC)
              .flatMap(BrandClaims::main)
              .map(Claim::brand)
              .map(Maker::named),
          redaction.publishedLines(body.substring(0, end)),
          end < body.length(),
          states(),
          told,
          pictures);
    }

    /** So that it is found by those who search for it, the brand's own domains stay as written. */
    private String subject() {
      String subject = redaction.published(redaction.subject(report.subject())).strip();
      Optional<Brand> brand =
          report.file().find(BrandClaims.TOPIC).flatMap(BrandClaims::main).map(Claim::brand);
      for (DomainName domain : brand.map(Brand::domains).orElse(List.of())) {
        String whole = "(?<![\\p{L}\\p{N}@\\]_-])" + Pattern.quote(domain.defanged());
        subject =
            Pattern.compile(whole + "(?![\\p{L}\\p{N}\\[_-])", Pattern.CASE_INSENSITIVE)
                .matcher(subject)
                .replaceAll(found -> found.group().replace("[.]", "."));
      }
      return subject;
    }

    private Sender sender(Mailbox author) {
      return new Sender(
          redaction.published(author.displayName()),
          redaction.published(redaction.text(author.address())));
    }

    private static Named named(Brand brand) {
      return new Named(
          brand.id(),
          brand.sector(),
          brand.name(),
          brand.domains().stream().map(DomainName::unicode).limit(MAX_DOMAINS).toList(),
          brand.bookmark(),
          brand.security(),
          brand.abuse());
    }

    private List<Seen> states() {
      var states = new ArrayList<Seen>();
      for (Visited visited : report.file().find(Visits.TOPIC).map(Visits::all).orElse(List.of())) {
        Optional<PageFacts> facts = visited.facts();
        Evidence.OutsideEvidence page = visited.page();
        if (facts.isPresent() && states.size() < MAX_STATES) {
          states.add(
              new Seen(
                  redaction.published(facts.get().finalUrl()),
                  facts.get().state(),
                  facts.get().device().id(),
                  page.answer().at()));
        }
      }
      return states.stream().distinct().toList();
    }

    private static Told told(Story story) {
      return new Told(
          story.label(),
          story.certainty(),
          story.headline(),
          story.stake(),
          story.advice(),
          story.cards().stream().map(Maker::card).toList(),
          reasons(story.reasons()),
          reasons(story.remarks()),
          story.checks(),
          story.attachments(),
          story.notExamined(),
          story.pair().map(Story.Pair::fakeAlt),
          story.pair().map(Story.Pair::genuineAlt));
    }

    /** A line of which nothing is left says nothing. */
    private static Card card(Story.Card card) {
      return new Card(
          card.title(),
          card.lines().stream()
              .filter(line -> !line.value().equals(Redaction.HIDDEN))
              .map(line -> new Line(line.label(), line.value(), Mark.valueOf(line.mark().name())))
              .toList(),
          card.trust());
    }

    private static List<Reason> reasons(List<Story.Reason> reasons) {
      return reasons.stream()
          .flatMap(reason -> Stream.of(new Reason(reason.text(), reason.why(), reason.quotes())))
          .toList();
    }
  }
}
