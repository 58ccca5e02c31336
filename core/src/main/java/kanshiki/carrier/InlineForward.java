package kanshiki.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.carrier.CarriedMail.Found;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.mime.MimePart;

/**
 * Finds the mail that a mail program put into the text of a forward, and puts it together again.
 *
 * <p>The header that the program wrote must name author, subject, and time or recipient. Where no
 * line says that it is a forward, the subject of the carrier must: the same header stands above the
 * mail that an answer answers.
 */
final class InlineForward {
  /** Characters that a person writes above a forward. */
  private static final int MAX_WORDS = 4_000;

  /** Of the marks that say forward each holds one of these. */
  private static final List<String> STEMS =
      List.of(
          "orward",
          "\u8ee2\u9001",
          "ncaminhad",
          "eenviado",
          "geleitet",
          "transf\u00e9r",
          "transmis",
          "exp\u00e9di\u00e9",
          "noltrato",
          "oorgestuurd",
          "\u0435\u0440\u0435\u0441",
          "\u043f\u0440\u0430\u0432\u043b",
          "\u8f6c\u53d1",
          "\u8f49\u5bc4",
          "\uc804\ub2ec");

  private final Message message;
  private final String subject;
  private final List<Part> others = new ArrayList<>();
  private Optional<Part> text = Optional.empty();
  private Optional<Part> html = Optional.empty();

  private InlineForward(Message message, String subject) {
    this.message = message;
    this.subject = subject;
    for (Part part : Remainder.leaves(message)) {
      boolean body = Remainder.isBody(part);
      if (body && text.isEmpty() && part.mediaType().equals("text/plain")) {
        text = Optional.of(part);
      } else if (body && html.isEmpty() && part.mediaType().equals("text/html")) {
        html = Optional.of(part);
      } else {
        others.add(part);
      }
    }
  }

  static Optional<Found> in(Message message) {
    String subject = message.first("Subject").map(HeaderField::decoded).orElse("");
    if (Subjects.isAnswer(subject)) {
      return Optional.empty();
    }
    return new InlineForward(message, subject).find();
  }

  private Optional<Found> find() {
    boolean forward = Subjects.isForward(subject);
    if (!forward && text.or(() -> html).filter(part -> mayBeMarked(part.text())).isEmpty()) {
      return Optional.empty(); // most mails end here
    }
    List<String> lines = text.map(part -> part.text().lines().toList()).orElse(List.of());
    Optional<ForwardedHeader> inText = header(lines, forward);
    boolean promised = forward || inText.isPresent() || text.isEmpty();
    Optional<HtmlLines> flat =
        promised ? html.map(part -> new HtmlLines(part.text())) : Optional.empty();
    Optional<ForwardedHeader> inHtml = flat.flatMap(of -> header(of.lines(), forward));
    var headers = new ArrayList<ForwardedHeader>();
    inText.ifPresent(headers::add);
    inHtml.ifPresent(headers::add);
    if (headers.isEmpty()
        || words(lines, inText) > MAX_WORDS
        || flat.isPresent() && words(flat.get().lines(), inHtml) > MAX_WORDS) {
      return Optional.empty();
    }
    var fields = ForwardedFields.of(headers);
    MimePart body = body(lines, inText, flat, inHtml);
    RawMessage inside =
        RawMessage.rewritten(body.under(fields.bytes()), message.raw(), fields.missing());
    boolean ownSubject =
        !Subjects.sameBehindPrefixes(
            subject, headers.getFirst().fields().getOrDefault("Subject", ""));
    RawMessage alone = Remainder.of(message, ownSubject, own(lines, inText, flat, inHtml));
    return Optional.of(new Found(inside, new Carrier(Carrier.Kind.INLINE, message, alone)));
  }

  private static boolean mayBeMarked(String text) {
    return STEMS.stream().anyMatch(text::contains);
  }

  private static Optional<ForwardedHeader> header(List<String> lines, boolean forward) {
    return ForwardedHeader.find(lines).filter(header -> forward || header.marked());
  }

  private static long words(List<String> lines, Optional<ForwardedHeader> header) {
    return header.stream()
        .flatMap(found -> lines.subList(0, found.start()).stream())
        .mapToLong(String::length)
        .sum();
  }

  private MimePart body(
      List<String> lines,
      Optional<ForwardedHeader> inText,
      Optional<HtmlLines> flat,
      Optional<ForwardedHeader> inHtml) {
    var bodies = new ArrayList<MimePart>();
    inText.ifPresent(header -> bodies.add(MimePart.text("text/plain", textBelow(lines, header))));
    if (inHtml.isPresent()) {
      String below = flat.orElseThrow().from(inHtml.get().end());
      bodies.add(MimePart.text("text/html", below));
    } else {
      // It cannot be cut; to leave it out would lose its links.
      html.ifPresent(part -> bodies.add(MimePart.text("text/html", part.text())));
    }
    var all = new ArrayList<MimePart>();
    all.add(MimePart.multipart("alternative", bodies));
    others.stream().map(Remainder::copy).forEach(all::add);
    return MimePart.multipart("mixed", all);
  }

  private static String textBelow(List<String> lines, ForwardedHeader header) {
    var out = new StringBuilder();
    for (String line : lines.subList(header.body(), lines.size())) {
      String bare = ForwardedHeader.unquoted(line, header.quote());
      if (ForwardedHeader.mark(bare).filter("end"::equals).isPresent()) {
        break;
      }
      out.append(bare).append("\r\n");
    }
    return out.toString();
  }

  private static MimePart own(
      List<String> lines,
      Optional<ForwardedHeader> inText,
      Optional<HtmlLines> flat,
      Optional<ForwardedHeader> inHtml) {
    var own = new ArrayList<MimePart>();
    inText.ifPresent(
        header ->
            own.add(
                MimePart.text(
                    "text/plain", String.join("\r\n", lines.subList(0, header.start())))));
    inHtml.ifPresent(
        header -> own.add(MimePart.text("text/html", flat.orElseThrow().before(header.start()))));
    return MimePart.multipart("alternative", own);
  }
}
