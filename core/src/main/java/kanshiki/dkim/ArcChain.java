package kanshiki.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kanshiki.mail.Span;
import org.jspecify.annotations.Nullable;

/**
 * The links of a chain, each with its three fields, well numbered (RFC 8617 section 5.2 steps 1 to
 * 3).
 *
 * @param links the oldest first
 */
record ArcChain(List<Link> links) {
  private static final String RESULTS = "arc-authentication-results";
  private static final String SIGNATURE = "arc-message-signature";
  private static final String SEAL = "arc-seal";

  /** Section 4.2.1. */
  private static final int MAX_LINKS = 50;

  /** One handler's set of fields. */
  record Link(Span results, Span signature, TagList signatureTags, Span seal, TagList sealTags) {}

  ArcChain {
    links = List.copyOf(links);
  }

  /** A link in the making. */
  private static final class Open {
    @Nullable Span results;
    @Nullable Span signature;
    @Nullable TagList signatureTags;
    @Nullable Span seal;
    @Nullable TagList sealTags;
  }

  /** Whether there is any field of a chain. */
  static boolean isBegun(Fields fields) {
    return !fields.all(RESULTS).isEmpty()
        || !fields.all(SIGNATURE).isEmpty()
        || !fields.all(SEAL).isEmpty();
  }

  /** All signed fields, in the order of the bytes. */
  static Stream<Span> signed(Fields fields) {
    return Stream.concat(fields.all(SIGNATURE).stream(), fields.all(SEAL).stream());
  }

  /**
   * @throws Refused when a field is missing, doubled or broken, or a seal says that the chain had
   *     failed already
   */
  static ArcChain read(Fields fields) throws Refused {
    int most = Math.max(fields.all(SIGNATURE).size(), fields.all(SEAL).size());
    if (Math.max(most, fields.all(RESULTS).size()) > MAX_LINKS) {
      throw Refused.unreadable("more than " + MAX_LINKS + " links");
    }
    var open = new TreeMap<Integer, Open>();
    for (Span span : fields.all(RESULTS)) {
      Open link = open(open, resultsNumber(fields.body(span)), "results");
      once(link.results, "results");
      link.results = span;
    }
    for (Span span : fields.all(SIGNATURE)) {
      TagList tags = tags(fields, span);
      Open link = open(open, number(tags), "signatures");
      once(link.signature, "signatures");
      link.signature = span;
      link.signatureTags = tags;
    }
    for (Span span : fields.all(SEAL)) {
      TagList tags = tags(fields, span);
      Open link = open(open, number(tags), "seals");
      once(link.seal, "seals");
      link.seal = span;
      link.sealTags = tags;
    }
    var chain = new ArcChain(close(open));
    chain.checkStates();
    return chain;
  }

  private static List<Link> close(TreeMap<Integer, Open> open) throws Refused {
    var links = new ArrayList<Link>();
    for (var entry : open.entrySet()) {
      Open link = entry.getValue();
      if (entry.getKey() != links.size() + 1
          || link.results == null
          || link.signature == null
          || link.signatureTags == null
          || link.seal == null
          || link.sealTags == null) {
        throw Refused.lacking("link " + (links.size() + 1) + " is not whole");
      }
      links.add(
          new Link(link.results, link.signature, link.signatureTags, link.seal, link.sealTags));
    }
    return links;
  }

  /** The first seal finds no chain, every later one a good one. */
  private void checkStates() throws Refused {
    for (int i = 0; i < links.size(); i++) {
      String state = links.get(i).sealTags().get("cv").orElse("");
      if (!state.equals(i == 0 ? "none" : "pass")) {
        throw Refused.unreadable(
            "seal " + (i + 1) + " says that the chain before it is not in order");
      }
    }
  }

  private static TagList tags(Fields fields, Span span) throws Refused {
    Optional<TagList> tags =
        span.length() > Fields.MAX_FIELD ? Optional.empty() : TagList.parse(fields.body(span));
    return tags.orElseThrow(() -> Refused.unreadable("a field of the chain cannot be read"));
  }

  private static Open open(TreeMap<Integer, Open> open, int number, String what) throws Refused {
    if (number < 1 || number > MAX_LINKS) {
      throw Refused.unreadable("one of the " + what + " has no number");
    }
    return open.computeIfAbsent(number, n -> new Open());
  }

  private static void once(@Nullable Span before, String what) throws Refused {
    if (before != null) {
      throw Refused.unreadable("two " + what + " with one number");
    }
  }

  private static int number(TagList tags) {
    return number(tags.get("i").orElse(""));
  }

  private static int number(String digits) {
    boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain && digits.length() <= 2 ? Integer.parseInt(digits) : 0;
  }

  /** {@code i=1;} stands first (section 4.1.1). */
  private static int resultsNumber(String body) {
    int semicolon = body.indexOf(';');
    int equals = body.indexOf('=');
    if (equals < 0 || semicolon < equals || !body.substring(0, equals).strip().equals("i")) {
      return 0;
    }
    return number(body.substring(equals + 1, semicolon).strip());
  }
}
