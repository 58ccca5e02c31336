package kanshiki.publish.takedown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.content.Body;
import kanshiki.content.MailLanguage;
import kanshiki.language.Words;
import kanshiki.mime.HeaderWriter;
import kanshiki.mime.MimePart;
import kanshiki.publish.scene.Place;
import kanshiki.report.Report;

/** Drafts the letters about one case. */
public final class Desk {
  private final Facts facts;
  private final Complainant from;
  private final Instant now;

  private Desk(Facts facts, Complainant from, Instant now) {
    this.facts = facts;
    this.from = from;
    this.now = now;
  }

  /**
   * What came of it.
   *
   * @param all none where the mail is not taken for a fraud
   * @param unreachable who ought to be told and cannot be, with the reason
   */
  public record Drafts(List<Draft> all, List<Words> unreachable) {
    public Drafts {
      all = List.copyOf(all);
      unreachable = List.copyOf(unreachable);
    }
  }

  /**
   * Drafts a letter to everyone who can do something about the fraud.
   *
   * @param now the letters' date
   */
  public static Drafts draft(Report report, Complainant from, Instant now) {
    var facts = new Facts(report);
    if (!facts.scene().isFraud()) {
      return new Drafts(List.of(), List.of());
    }
    var desk = new Desk(facts, from, now);
    Addressees.Known known = Addressees.of(facts.scene(), desk.isForJapan());
    return new Drafts(known.all().stream().map(desk::draft).toList(), known.unreachable());
  }

  /** It is written in Japanese, or speaks for a company that works in Japan alone. */
  private boolean isForJapan() {
    String words = facts.report().file().find(Body.TOPIC).map(Body::visible).orElse("");
    return MailLanguage.of(facts.report().subject() + "\n" + words).equals("ja")
        || facts.scene().brand().filter(brand -> brand.countries().contains("JP")).isPresent();
  }

  private Draft draft(Addressee to) {
    var attachments = new ArrayList<String>();
    var parts = new ArrayList<MimePart>();
    boolean reports = to.roles().stream().anyMatch(Role::readsReports);
    boolean header = to.roles().stream().anyMatch(Role::needsHeader);
    boolean mail = to.roles().stream().anyMatch(Role::needsMail);
    if (header) {
      attachments.add("arf");
    }
    if (reports) {
      List<String> texts = Xarf.of(facts, to, from);
      for (int i = 0; i < texts.size(); i++) {
        parts.add(xarf(texts.get(i), i == 0 ? "xarf.json" : "xarf-" + (i + 1) + ".json"));
      }
      if (!texts.isEmpty()) {
        attachments.add("xarf");
      }
    }
    if (mail) {
      attachments.add("mail");
      parts.add(MimePart.message("mail.eml", RedactedMail.forDesks(facts.report()).whole()));
    }
    Optional<byte[]> picture = picture(to);
    if (picture.isPresent()) {
      attachments.add("picture");
      parts.add(
          MimePart.leaf(
              "image/png; name=\"page.png\"",
              "attachment; filename=\"page.png\"",
              "",
              picture.get()));
    }
    MimePart letter = MimePart.text("text/plain", crlf(Letter.text(facts, to, from, attachments)));
    parts.addFirst(header ? FeedbackReport.of(letter, facts, to) : letter);
    return new Draft(
        fileName(to), to.address(), MimePart.multipart("mixed", parts).under(fields(to)));
  }

  private static MimePart xarf(String json, String name) {
    return MimePart.leaf(
        "application/json; name=\"" + name + "\"",
        "attachment; filename=\"" + name + "\"",
        "",
        json.getBytes(UTF_8));
  }

  /** Who only has the sender does not need the page's picture. */
  private Optional<byte[]> picture(Addressee to) {
    return to.roles().stream().anyMatch(Role::hearsOfPage) && !to.is(Role.CENTRE)
        ? to.places().stream()
            .map(Place::picture)
            .flatMap(Optional::stream)
            .flatMap(page -> Pictures.marked(page).stream())
            .findFirst()
        : Optional.empty();
  }

  private byte[] fields(Addressee to) {
    var fields = new HeaderWriter();
    // Mail programs open it for editing.
    fields.field("X-Unsent", "1");
    if (!from.address().isEmpty()) {
      fields.field("From", HeaderWriter.mailbox(from.name(), from.address()));
    }
    fields.field("To", HeaderWriter.mailbox(to.name(), to.address()));
    fields.text("Subject", Letter.subject(facts, to));
    fields.field("Date", HeaderWriter.date(now.atOffset(ZoneOffset.UTC)));
    return fields.bytes();
  }

  private static String fileName(Addressee to) {
    String address = to.address().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
    String safe = address.substring(0, Math.min(80, address.length()));
    return to.first().fileName() + "-" + safe + ".eml";
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
