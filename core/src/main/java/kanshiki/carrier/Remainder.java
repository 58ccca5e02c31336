package kanshiki.carrier;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Missing;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.mime.HeaderWriter;
import kanshiki.mime.MimePart;

/** What is left of a carrier without the mail it carries, and copies of parts. */
final class Remainder {
  private Remainder() {}

  /**
   * The carrier's own header above {@code body}.
   *
   * @param ownSubject whether the subject is the forwarder's and not that of the mail inside
   */
  static RawMessage of(Message carrier, boolean ownSubject, MimePart body) {
    var fields = new ByteArrayOutputStream();
    byte[] raw = carrier.raw().bytes();
    for (HeaderField field : carrier.header()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      boolean structure = name.startsWith("content-") || name.equals("mime-version");
      if (!structure && (ownSubject || !name.equals("subject"))) {
        byte[] bytes = java.util.Arrays.copyOfRange(raw, field.span().start(), field.span().end());
        fields.writeBytes(bytes);
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
          fields.writeBytes(new byte[] {'\r', '\n'});
        }
      }
    }
    return RawMessage.rewritten(
        body.under(fields.toByteArray()), carrier.raw(), Set.of(Missing.ORIGINAL_LAYOUT));
  }

  /** A part as it was: its content does not change, its transfer encoding may. */
  static MimePart copy(Part part) {
    if (part.isNestedMessage()) {
      return MimePart.message(part.filename().orElse(""), part.content());
    }
    String type = part.first("Content-Type").map(HeaderField::body).orElse(part.mediaType());
    boolean usable = type.indexOf('/') > 0 && type.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    String named = part.filename().map(name -> HeaderWriter.parameter("filename", name)).orElse("");
    String disposition =
        part.disposition().filter("inline"::equals).isPresent() ? "inline" : "attachment";
    return MimePart.leaf(
        usable ? type : part.mediaType(),
        disposition + named,
        part.contentId().orElse(""),
        part.content());
  }

  /** Whether a part is shown as text of the mail and not handed over beside it. */
  static boolean isBody(Part part) {
    return (part.mediaType().equals("text/plain") || part.mediaType().equals("text/html"))
        && part.disposition().filter("attachment"::equals).isEmpty()
        && part.filename().isEmpty();
  }

  /** The parts of the mail itself, without those of mails within it. */
  static List<Part> leaves(Message message) {
    var leaves = new java.util.ArrayList<Part>();
    var waiting = new java.util.ArrayDeque<Part>(List.of(message.root()));
    while (!waiting.isEmpty()) {
      Part part = waiting.pop();
      if (!part.isMultipart()) {
        leaves.add(part);
        continue;
      }
      for (int i = part.children().size() - 1; i >= 0; i--) {
        waiting.push(part.children().get(i));
      }
    }
    return leaves;
  }
}
