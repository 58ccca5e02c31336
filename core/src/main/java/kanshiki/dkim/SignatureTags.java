package kanshiki.dkim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.observable.DomainName;

/**
 * What a DKIM-Signature or ARC-Message-Signature says, checked (RFC 6376 sections 3.5, 6.1.1).
 *
 * @param tag the signature and where it stands
 * @param keyName where the key is published
 * @param names of the signed fields, lower case
 * @param limit how many bytes of the body are signed
 * @param expires seconds since 1970
 */
record SignatureTags(
    TagList.Tag tag,
    Algorithm algorithm,
    Octets signature,
    Octets bodyHash,
    Canon header,
    Canon body,
    DomainName domain,
    String selector,
    DomainName keyName,
    List<String> names,
    Identity identity,
    long limit,
    OptionalLong expires) {
  private static final int MAX_DIGITS = 12; // section 3.5: t= and x=

  /** For whom it was signed (i=). */
  record Identity(String localPart, String domain) {}

  /**
   * @throws Refused when something is missing or cannot be understood
   */
  static SignatureTags dkim(TagList tags) throws Refused {
    if (!required(tags, "v").equals("1")) {
      throw Refused.unreadable("another version of DKIM");
    }
    SignatureTags read = read(tags);
    if (!read.names.contains("from")) {
      throw Refused.lacking("From is not signed"); // section 6.1.1
    }
    return read;
  }

  /**
   * RFC 8617 section 4.1.2: the same without a version, and i= is something else.
   *
   * @throws Refused when something is missing or cannot be understood
   */
  static SignatureTags arc(TagList tags) throws Refused {
    return read(tags);
  }

  private static SignatureTags read(TagList tags) throws Refused {
    boolean dkim = tags.get("v").isPresent();
    Algorithm algorithm = algorithm(tags);
    var signature = new Octets(signature(tags));
    var bodyHash = new Octets(KeyRecord.decode(compact(tags, "bh"), "body hash"));
    DomainName domain = domain(tags);
    String selector = selector(tags);
    String names = tags.compact("h").orElseThrow(() -> missing("h")).toLowerCase(Locale.ROOT);
    String[] canons = tags.compact("c").orElse("simple/simple").split("/", -1);
    Optional<Canon> header = Canon.of(canons[0]);
    Optional<Canon> body = canons.length < 2 ? Optional.of(Canon.SIMPLE) : Canon.of(canons[1]);
    if (header.isEmpty() || body.isEmpty() || canons.length > 2) {
      throw Refused.unreadable("an unknown canonical form");
    }
    if (tags.get("q").isPresent()
        && !List.of(tags.compact("q").orElse("").split(":", -1)).contains("dns/txt")) {
      throw Refused.unreadable("the key is not in the domain name system");
    }
    OptionalLong signed = number(tags, "t");
    OptionalLong expires = number(tags, "x");
    if (signed.isPresent() && expires.isPresent() && expires.getAsLong() < signed.getAsLong()) {
      throw Refused.unreadable("it expired before it was made");
    }
    return new SignatureTags(
        signatureTag(tags),
        algorithm,
        signature,
        bodyHash,
        header.get(),
        body.get(),
        domain,
        selector,
        keyName(selector, domain),
        List.of(names.split(":", -1)),
        dkim ? identity(tags, domain) : new Identity("", domain.name()),
        number(tags, "l").orElse(Long.MAX_VALUE),
        expires);
  }

  static Algorithm algorithm(TagList tags) throws Refused {
    String name = required(tags, "a");
    return Algorithm.of(name).orElseThrow(() -> Refused.unreadable("an unknown algorithm"));
  }

  /** Where the signature stands. */
  static TagList.Tag signatureTag(TagList tags) throws Refused {
    return tags.tag("b").orElseThrow(() -> missing("b"));
  }

  static byte[] signature(TagList tags) throws Refused {
    return KeyRecord.decode(compact(tags, "b"), "signature");
  }

  static DomainName domain(TagList tags) throws Refused {
    return DomainName.parse(utf8(required(tags, "d")))
        .orElseThrow(() -> Refused.unreadable("d= is no domain"));
  }

  static String selector(TagList tags) throws Refused {
    return utf8(required(tags, "s"));
  }

  static DomainName keyName(String selector, DomainName domain) throws Refused {
    return DomainName.parse(selector + "._domainkey." + domain)
        .orElseThrow(() -> Refused.unreadable("s= is no selector"));
  }

  private static Identity identity(TagList tags, DomainName domain) throws Refused {
    Optional<String> written =
        tags.get("i").map(SignatureTags::decodeQuoted).map(SignatureTags::utf8);
    if (written.isEmpty()) {
      return new Identity("", domain.name());
    }
    int at = written.get().lastIndexOf('@');
    Optional<DomainName> of = DomainName.parse(written.get().substring(at + 1));
    if (at < 0 || of.isEmpty() || !of.get().isWithin(domain)) {
      throw Refused.unreadable("i= is not of the domain d="); // section 6.1.1
    }
    return new Identity(written.get().substring(0, at), of.get().name());
  }

  /**
   * @throws Refused when it is there, but no number
   */
  static OptionalLong number(TagList tags, String name) throws Refused {
    Optional<String> written = tags.get(name);
    if (written.isEmpty()) {
      return OptionalLong.empty();
    }
    String digits = written.get();
    boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain) {
      throw Refused.unreadable(name + "= is no number");
    }
    return OptionalLong.of(digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits));
  }

  private static String required(TagList tags, String name) throws Refused {
    return tags.get(name).filter(v -> !v.isEmpty()).orElseThrow(() -> missing(name));
  }

  private static String compact(TagList tags, String name) throws Refused {
    return TagList.withoutSpace(required(tags, name));
  }

  private static Refused missing(String name) {
    return Refused.lacking(name + "= is missing");
  }

  /** dkim-quoted-printable (section 2.11); what is no hexadecimal number stays as it is. */
  private static String decodeQuoted(String value) {
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean quoted =
          c == '='
              && i + 2 < value.length()
              && Character.digit(value.charAt(i + 1), 16) >= 0
              && Character.digit(value.charAt(i + 2), 16) >= 0;
      if (quoted) {
        out.append((char) Integer.parseInt(value.substring(i + 1, i + 3), 16));
        i += 2;
      } else if (c != '\r' && c != '\n' && c != ' ' && c != '\t') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
