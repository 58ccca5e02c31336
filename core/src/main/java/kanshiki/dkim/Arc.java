package kanshiki.dkim;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import kanshiki.dkim.ArcChain.Link;
import kanshiki.lookup.Dns;
import kanshiki.mail.Message;
import kanshiki.mail.Span;
import kanshiki.observable.DomainName;

/**
 * Verifies an Authenticated Received Chain (RFC 8617 section 5.2). Immutable and thread-safe when
 * {@code dns} is.
 *
 * <p>A chain that holds says that nobody changed what its links recorded. Whether the links tell
 * the truth is another question: anyone may seal.
 */
public final class Arc {
  private static final int MIN_RSA_BITS = 1_024;
  private static final int MAX_AHEAD = 10;

  private final Keys keys;

  public Arc(Dns dns) {
    this.keys = new Keys(dns);
  }

  /** Where the keys of its newest links are published, as far as they can be read; none twice. */
  public static List<String> keyNames(Message message) {
    var fields = new Fields(message);
    return ArcChain.signed(fields)
        .limit(MAX_AHEAD)
        .flatMap(field -> Keys.nameIn(fields, field).stream())
        .distinct()
        .toList();
  }

  /** The chain's state; never throws for what the mail or the world says. */
  public ArcResult verify(Message message) {
    var fields = new Fields(message);
    if (!ArcChain.isBegun(fields)) {
      return result(ArcResult.Word.NONE, Optional.empty(), "");
    }
    Optional<ArcChain> chain = Optional.empty();
    try {
      if (!Dkim.isWhole(message)) {
        throw Refused.unreadable("the mail was not taken in whole");
      }
      chain = Optional.of(ArcChain.read(fields));
      verify(chain.get(), fields, message.root().body().start());
      return result(ArcResult.Word.PASS, chain, "");
    } catch (Refused e) {
      boolean later = e.trouble().isPresent();
      ArcResult failed =
          result(later ? ArcResult.Word.TEMPERROR : ArcResult.Word.FAIL, chain, e.detail());
      return new ArcResult(
          failed.word(),
          failed.links(),
          failed.domain(),
          failed.selector(),
          failed.detail(),
          e.trouble());
    }
  }

  private static ArcResult result(ArcResult.Word word, Optional<ArcChain> chain, String detail) {
    Optional<TagList> seal = chain.map(c -> c.links().getLast().sealTags());
    return new ArcResult(
        word,
        chain.map(c -> c.links().size()).orElse(0),
        seal.flatMap(tags -> tags.get("d")).orElse(""),
        seal.flatMap(tags -> tags.get("s")),
        detail,
        Optional.empty());
  }

  private void verify(ArcChain chain, Fields fields, int bodyStart) throws Refused {
    message(chain.links().getLast(), fields, bodyStart);
    byte[][] canonical = canonical(chain, fields);
    for (int i = chain.links().size(); i >= 1; i--) {
      seal(chain.links().get(i - 1), i, fields, canonical);
    }
  }

  /** Only the newest signature of the message must fit: the older ones' mail has been changed. */
  private void message(Link link, Fields fields, int bodyStart) throws Refused {
    SignatureTags read = SignatureTags.arc(link.signatureTags());
    if (read.names().contains("arc-seal")) {
      throw Refused.unreadable("the message signature covers a seal"); // section 4.1.2
    }
    BodyHash body = new Bodies(fields.raw(), bodyStart).of(read);
    if (!body.hash().equals(read.bodyHash())) {
      throw Refused.lacking("the body was changed after the last link");
    }
    byte[] data = fields.signed(read.names(), read.header(), link.signature(), read.tag());
    if (!fits(read.algorithm(), read.keyName(), data, read.signature().bytes())) {
      throw Refused.lacking("the last link's message signature does not fit");
    }
  }

  /** Sections 4.1.3 and 5.1.1: all fields of the links so far, in the order of their numbers. */
  private void seal(Link link, int number, Fields fields, byte[][] canonical) throws Refused {
    TagList tags = link.sealTags();
    if (tags.get("h").isPresent()) {
      throw Refused.unreadable("seal " + number + " has h=");
    }
    SignatureTags.number(tags, "t");
    Algorithm algorithm = SignatureTags.algorithm(tags);
    byte[] signature = SignatureTags.signature(tags);
    String selector = SignatureTags.selector(tags);
    var data = new ByteArrayOutputStream();
    for (int i = 0; i < number * 3 - 1; i++) {
      data.writeBytes(canonical[i]);
    }
    fields.withoutSignature(Canon.RELAXED, link.seal(), SignatureTags.signatureTag(tags), data);
    boolean fits =
        fits(
            algorithm,
            SignatureTags.keyName(selector, SignatureTags.domain(tags)),
            data.toByteArray(),
            signature);
    if (!fits) {
      throw Refused.lacking("seal " + number + " does not fit");
    }
  }

  private static byte[][] canonical(ArcChain chain, Fields fields) {
    byte[][] all = new byte[chain.links().size() * 3][];
    int at = 0;
    for (Link link : chain.links()) {
      for (Span span : List.of(link.results(), link.signature(), link.seal())) {
        var out = new ByteArrayOutputStream(span.length() + 2);
        Canon.RELAXED.field(fields.raw(), span.start(), span.end(), out);
        all[at++] = out.toByteArray();
      }
    }
    return all;
  }

  private boolean fits(Algorithm algorithm, DomainName keyName, byte[] data, byte[] signature)
      throws Refused {
    if (algorithm == Algorithm.RSA_SHA1) {
      throw Refused.notAccepted("rsa-sha1 is no longer accepted");
    }
    for (KeyRecord key : keys.at(keyName, algorithm)) {
      if (algorithm.fits(key.key(), data, signature)) {
        if (algorithm == Algorithm.RSA_SHA256 && key.bits() < MIN_RSA_BITS) {
          throw Refused.notAccepted("the key has only " + key.bits() + " bits");
        }
        return true;
      }
    }
    return false;
  }
}
