package kanshiki.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanshiki.observable.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 5322 message laid open. Immutable and thread-safe.
 *
 * <p>Made by {@link #parse}; every value can point back to its raw bytes through a {@link Span}.
 */
public final class Message {
  private static final String RETURN_PATH = "Return-Path";

  private static final List<String> ADDRESS_FIELDS =
      List.of(RETURN_PATH, "From", "Sender", "Reply-To", "To", "Cc");

  private final RawMessage raw;
  private final Part root;
  private final List<Part> parts;
  private final List<Defect> structural;
  private final Map<String, List<Mailbox>> mailboxes = new ConcurrentHashMap<>();
  private volatile @Nullable List<Defect> defects;

  Message(RawMessage raw, Part root, List<Defect> structural) {
    this.raw = raw;
    this.root = root;
    var all = new ArrayList<Part>();
    collect(root, all);
    this.parts = List.copyOf(all);
    this.structural = List.copyOf(structural);
  }

  /** Lays any bytes open; what is broken or cut is in {@link #defects()}. */
  public static Message parse(RawMessage raw) {
    return MessageParser.parse(raw, Limits.DEFAULT);
  }

  /** The same within other bounds. */
  public static Message parse(RawMessage raw, Limits limits) {
    return MessageParser.parse(raw, limits);
  }

  public RawMessage raw() {
    return raw;
  }

  /** The message's own header fields, in the order of the bytes: the newest trace field first. */
  public List<HeaderField> header() {
    return root.header();
  }

  /** The first field of that name, in any case. */
  public Optional<HeaderField> first(String name) {
    return root.first(name);
  }

  /** All fields of that name, in order. */
  public List<HeaderField> all(String name) {
    return header().stream().filter(field -> field.is(name)).toList();
  }

  /**
   * The mailboxes of an address field (From, To, Reply-To …), leniently read; all fields of that
   * name. For Return-Path, that of the {@linkplain #reversePath() reverse-path}.
   */
  public List<Mailbox> mailboxes(String name) {
    return mailboxes.computeIfAbsent(
        name,
        wanted ->
            bodies(wanted).stream()
                .flatMap(body -> Addresses.parse(body).mailboxes().stream())
                .toList());
  }

  private List<String> bodies(String name) {
    return name.equalsIgnoreCase(RETURN_PATH) && raw.envelope().isPresent()
        ? reversePath().stream().toList()
        : all(name).stream().map(HeaderField::body).toList();
  }

  /**
   * Where a notice goes when the mail cannot be delivered, {@code <>} for nowhere (RFC 5321 section
   * 4.4): as the envelope has it, which the final delivery writes into Return-Path. A Return-Path
   * that stands in a mail with an envelope was brought along, and counts for nothing.
   */
  public Optional<String> reversePath() {
    return raw.envelope()
        .map(envelope -> "<" + envelope.reversePath() + ">")
        .or(() -> first(RETURN_PATH).map(HeaderField::body));
  }

  /** The whole message as a part: its header and the tree below. */
  public Part root() {
    return root;
  }

  /**
   * All parts depth first in the order of the bytes, the root among them; parts of nested messages
   * too.
   */
  public List<Part> parts() {
    return parts;
  }

  /**
   * Everything that is wrong with it, each once: its structure, its addresses and date, and the
   * content of its parts. Decodes all parts when first asked.
   */
  public List<Defect> defects() {
    var known = defects;
    if (known == null) {
      var all = new Defects();
      all.addAll(structural);
      for (String name : ADDRESS_FIELDS) {
        all(name).forEach(field -> all.addAll(Addresses.parse(field).defects()));
      }
      first("Date")
          .filter(field -> MailDate.parse(field.body()).isEmpty())
          .ifPresent(field -> all.add(Defect.Kind.DATE_BROKEN, field.body()));
      for (Part part : parts) {
        all.addAll(part.defects());
      }
      known = all.list();
      defects = known;
    }
    return known;
  }

  private static void collect(Part root, List<Part> into) {
    var waiting = new java.util.ArrayDeque<Part>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Part part = waiting.pop();
      into.add(part);
      for (int i = part.children().size() - 1; i >= 0; i--) {
        waiting.push(part.children().get(i));
      }
    }
  }
}
