package kanshiki.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kanshiki.dkim.DkimResult.Word;
import kanshiki.lookup.Dns;
import kanshiki.mail.Limits;
import kanshiki.mail.Message;
import kanshiki.mail.Span;

/**
 * Verifies DKIM signatures (RFC 6376). Immutable and thread-safe when {@code dns} is.
 *
 * <p>Stricter than the standard must be where a reader would be deceived: a signature that leaves
 * text at the body's end unsigned, or a From, Subject or type to which one more was added, is
 * {@code policy} although it fits.
 */
public final class Dkim {
  /** As many signatures of a message are verified, from the top. */
  public static final int MAX_SIGNATURES = 10;

  private static final String FIELD = "dkim-signature";
  private static final int MIN_RSA_BITS = 1_024; // RFC 8301 section 3.2

  /** What a reader sees or what changes what he sees; one more of it would not be signed. */
  private static final List<String> SHOWN =
      List.of("from", "subject", "content-type", "content-transfer-encoding");

  private final Keys keys;

  public Dkim(Dns dns) {
    this.keys = new Keys(dns);
  }

  /**
   * The result of each signature, in the order of the fields; never throws for what the mail or the
   * world says.
   *
   * @param at when the mail came, for signatures that expire
   */
  public List<DkimResult> verify(Message message, Instant at) {
    var fields = new Fields(message);
    List<Span> signatures = fields.all(FIELD);
    var bodies = new Bodies(fields.raw(), message.root().body().start());
    boolean whole = isWhole(message);
    var results = new ArrayList<DkimResult>();
    for (Span each : signatures.subList(0, Math.min(MAX_SIGNATURES, signatures.size()))) {
      results.add(new One(fields, bodies, each, whole, at).verify());
    }
    return List.copyOf(results);
  }

  /** Where the keys of its signatures are published, as far as they can be read; none twice. */
  public static List<String> keyNames(Message message) {
    var fields = new Fields(message);
    return fields.all(FIELD).stream()
        .limit(MAX_SIGNATURES)
        .flatMap(field -> Keys.nameIn(fields, field).stream())
        .distinct()
        .toList();
  }

  /** A mail that was cut cannot be compared with what was signed. */
  static boolean isWhole(Message message) {
    return !message.raw().isCut()
        && message.header().size() < Limits.DEFAULT.headerFields()
        && message.root().body().start() < Limits.DEFAULT.headerBytes();
  }

  /** One signature. */
  private final class One {
    private final Fields fields;
    private final Bodies bodies;
    private final Span field;
    private final boolean whole;
    private final Instant at;
    private Optional<TagList> tags = Optional.empty();

    One(Fields fields, Bodies bodies, Span field, boolean whole, Instant at) {
      this.fields = fields;
      this.bodies = bodies;
      this.field = field;
      this.whole = whole;
      this.at = at;
    }

    DkimResult verify() {
      try {
        if (!whole) {
          throw Refused.unreadable("the mail was not taken in whole");
        }
        tags =
            field.length() > Fields.MAX_FIELD
                ? Optional.empty()
                : TagList.parse(fields.body(field));
        if (tags.isEmpty()) {
          throw Refused.unreadable("the field's syntax is broken");
        }
        return verify(SignatureTags.dkim(tags.get()));
      } catch (Refused e) {
        return new DkimResult(
            e.word(),
            tags.flatMap(t -> t.get("d")).orElse(""),
            tags.flatMap(t -> t.get("s")),
            e.detail(),
            false,
            e.isKeyGone(),
            e.trouble());
      }
    }

    private DkimResult verify(SignatureTags read) throws Refused {
      BodyHash body = bodies.of(read);
      if (read.limit() != Long.MAX_VALUE && read.limit() > body.length()) {
        throw Refused.unreadable("more is signed than the body has");
      }
      boolean bodyFits = body.hash().equals(read.bodyHash());
      List<KeyRecord> usable;
      try {
        usable = usable(read);
      } catch (Refused e) {
        String about = bodyFits ? "the body is as it was signed" : "the body was changed";
        return new DkimResult(
            e.word(),
            read.domain().name(),
            Optional.of(read.selector()),
            e.detail() + "; " + about,
            false,
            e.isKeyGone(),
            e.trouble());
      }
      byte[] data = fields.signed(read.names(), read.header(), field, read.tag());
      Optional<KeyRecord> key =
          usable.stream()
              .filter(k -> read.algorithm().fits(k.key(), data, read.signature().bytes()))
              .findFirst();
      boolean intact = key.isPresent() && bodyFits;
      Word word = intact ? Word.PASS : Word.FAIL;
      String detail = changed(key.isPresent(), bodyFits);
      if (key.isPresent() && intact) {
        Optional<String> why = notAccepted(read, body, key.get());
        word = why.isPresent() ? Word.POLICY : Word.PASS;
        detail = why.orElse("");
      }
      return new DkimResult(
          word,
          read.domain().name(),
          Optional.of(read.selector()),
          detail,
          intact,
          false,
          Optional.empty());
    }

    private List<KeyRecord> usable(SignatureTags read) throws Refused {
      var usable = new ArrayList<KeyRecord>();
      for (KeyRecord key : keys.at(read.keyName(), read.algorithm())) {
        boolean domainFits =
            !key.sameDomain() || read.identity().domain().equals(read.domain().name());
        if (domainFits && key.isFor(read.identity().localPart())) {
          usable.add(key);
        }
      }
      if (usable.isEmpty()) {
        throw Refused.lacking("the key is not for this sender");
      }
      return usable;
    }

    private Optional<String> notAccepted(SignatureTags read, BodyHash body, KeyRecord key) {
      if (read.expires().isPresent() && read.expires().getAsLong() < at.getEpochSecond()) {
        return Optional.of("it had expired when the mail came");
      }
      if (read.algorithm() == Algorithm.RSA_SHA1) {
        return Optional.of("rsa-sha1 is no longer accepted"); // RFC 8301 section 3.1
      }
      if (read.algorithm() == Algorithm.RSA_SHA256 && key.bits() < MIN_RSA_BITS) {
        return Optional.of("the key has only " + key.bits() + " bits");
      }
      if (body.unsigned() > 0) {
        return Optional.of(
            body.unsigned() + " of " + body.length() + " bytes of the body are not signed");
      }
      for (String name : SHOWN) {
        int signed = Collections.frequency(read.names(), name);
        if (signed > 0 && fields.all(name).size() > signed) {
          return Optional.of("not every field " + name + " is signed");
        }
      }
      return Optional.empty();
    }
  }

  private static String changed(boolean headerFits, boolean bodyFits) {
    if (headerFits) {
      return bodyFits ? "" : "the body was changed, the signed header fields were not";
    }
    return bodyFits
        ? "the signature does not fit, the body is as it was signed"
        : "neither the signature nor the body fits";
  }
}
