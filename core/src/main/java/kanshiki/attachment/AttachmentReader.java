package kanshiki.attachment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.data.Digest;
import kanshiki.file.Allowance;
import kanshiki.file.Archive;
import kanshiki.file.FileGroup;
import kanshiki.file.FileNames;
import kanshiki.file.FileType;
import kanshiki.file.Gap;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.pdf.PdfFile;
import kanshiki.qr.Codes;

/** Reads the attachments of one mail, within one allowance for all of them. */
final class AttachmentReader {
  /** Containers within containers; honest ones stay below four. */
  private static final int MAX_DEPTH = 6;

  private static final int MAX_ATTACHMENTS = 500;

  /** Characters of a file name that are kept. */
  private static final int MAX_NAME = 250;

  private final Allowance allowance = Allowance.forOneMail();
  private final Opener opener = new Opener(allowance, new Pages());
  private final Optional<Codes> codes;
  private int left = MAX_ATTACHMENTS;
  private long cut;

  /** A bomb was met in the attachment at hand: the rest of it is left alone. */
  private boolean stopped;

  /**
   * @param codes with the PDF files of the mail, if they have been read
   */
  AttachmentReader(Optional<Codes> codes) {
    this.codes = codes;
  }

  Attachments read(Message message, Body body) {
    return new Attachments(inMessage(message, body, "", 0), cut);
  }

  private List<Attachment> inMessage(Message message, Body body, String path, int depth) {
    var all = new ArrayList<Attachment>();
    Deque<Part> waiting = new ArrayDeque<>();
    waiting.push(message.root());
    while (!waiting.isEmpty()) {
      Part part = waiting.pop();
      if (part.isNestedMessage() || part.children().isEmpty()) {
        boolean shown = isShown(part, body);
        boolean carried = !part.isMultipart() && (!shown || part.filename().isPresent());
        if (carried && left-- > 0) {
          stopped &= depth > 0;
          all.add(part(part, shown, path, depth));
        } else {
          cut += carried ? 1 : 0;
        }
      } else {
        part.children().reversed().forEach(waiting::push);
      }
    }
    return all;
  }

  private static boolean isShown(Part part, Body body) {
    return body.texts().stream().anyMatch(text -> text.part() == part)
        || body.pages().stream().anyMatch(page -> page.part() == part)
        || part.isText() && !isHandedOver(part);
  }

  /**
   * Style sheets, AMP pages and the like stand beside the text; nobody is offered them as files.
   */
  private static boolean isHandedOver(Part part) {
    return part.filename().isPresent()
        || part.disposition().filter("attachment"::equals).isPresent()
        || switch (part.mediaType()) {
          case "text/calendar", "text/vcard", "text/x-vcard", "text/directory" -> true;
          default -> false;
        };
  }

  private Attachment part(Part part, boolean shown, String within, int depth) {
    byte[] bytes = part.content();
    String name = shortened(part.filename().orElse(""));
    FileType type = part.isNestedMessage() ? FileType.MAIL : FileType.of(bytes, name);
    if (part.mediaType().equals("text/html") && type.group() == FileGroup.TEXT) {
      type = FileType.HTML; // that is how a mail program opens it
    }
    String path = within + (name.isEmpty() ? part.mediaType() : name);
    boolean inline =
        shown
            || type.group() == FileGroup.PICTURE
                && part.disposition().filter("attachment"::equals).isEmpty();
    var file = new File(name, path, part.mediaType(), type, bytes.length, inline);
    if (shown) {
      return attachment(
          file, Optional.of(Digest.sha256(bytes)), new Contents(), Optional.empty(), List.of());
    }
    boolean page = type == FileType.HTML && part.isText();
    if (page && depth < MAX_DEPTH) {
      return attachment(
          file,
          Optional.of(Digest.sha256(bytes)),
          opener.openPage(type, part.text()),
          Optional.empty(),
          List.of());
    }
    Optional<PdfFile> read = codes.flatMap(c -> c.pdf(part));
    return open(file, bytes, depth, read);
  }

  /**
   * @param read what it holds, if it is a PDF file that has been read already
   */
  private Attachment open(File file, byte[] bytes, int depth, Optional<PdfFile> read) {
    Optional<String> digest = Optional.of(Digest.sha256(bytes));
    if (depth >= MAX_DEPTH) {
      return tooDeep(file, bytes, digest);
    }
    if (file.type() == FileType.MAIL) {
      return mail(file, bytes, digest, depth);
    }
    boolean spentBefore = allowance.isSpent();
    Contents contents =
        read.map(Opener::pdf).orElseGet(() -> opener.open(file.type(), bytes, file.name()));
    stopped |= contents.sightings.stream().anyMatch(s -> s.trait() == Trait.BOMB);
    cut += contents.more;
    var inside = new ArrayList<Attachment>();
    for (Archive.Entry entry : contents.files) {
      inside.add(entry(entry, file, depth + 1));
    }
    boolean outermost = depth == 0 && !spentBefore && !stopped;
    if (outermost && allowance.isSpent() && Allowance.isTooMuchFor(bytes.length)) {
      contents.sighting(Trait.BOMB, "");
    }
    return attachment(file, digest, contents, Optional.empty(), inside);
  }

  /** What never ends is made to never end; what holds nothing further is simply not opened. */
  private Attachment tooDeep(File file, byte[] bytes, Optional<String> digest) {
    var contents = new Contents();
    boolean container = Archive.isOpenable(file.type()) || file.type() == FileType.MAIL;
    if (container && bytes.length > 0) {
      contents.gap(Gap.TOO_DEEP);
      if (file.type().group() == FileGroup.ARCHIVE) {
        contents.sighting(Trait.BOMB, "");
        stopped = true;
      }
    }
    return attachment(file, digest, contents, Optional.empty(), List.of());
  }

  private Attachment entry(Archive.Entry entry, File container, int depth) {
    String name = shortened(entry.name());
    String path = container.path() + Attachment.WITHIN + name;
    boolean picture =
        entry.type().group() == FileGroup.PICTURE && container.type().group() == FileGroup.DOCUMENT;
    var file = new File(FileNames.last(name), path, "", entry.type(), entry.size(), picture);
    if (entry.content().isEmpty() || stopped) {
      var contents = new Contents();
      contents.gap(entry.gap().orElse(Gap.BOMB));
      return attachment(
          file, entry.content().map(Digest::sha256), contents, Optional.empty(), List.of());
    }
    return open(file, entry.content().get(), depth, Optional.empty());
  }

  private Attachment mail(File file, byte[] bytes, Optional<String> digest, int depth) {
    Message message = Message.parse(new RawMessage(bytes));
    Body body = BodyExamination.of(message);
    var contents = new Contents();
    body.pages().forEach(page -> contents.pages.add(new Page(page.document(), false)));
    body.texts().forEach(text -> contents.text(text.text()));
    var nested = new Attachment.NestedMail(field(message, "From"), field(message, "Subject"));
    List<Attachment> inside = inMessage(message, body, file.path() + Attachment.WITHIN, depth + 1);
    return attachment(file, digest, contents, Optional.of(nested), inside);
  }

  /** A very long name without its middle: its ending is what counts. */
  private static String shortened(String name) {
    return name.length() <= MAX_NAME
        ? name
        : name.substring(0, MAX_NAME / 2) + "…" + name.substring(name.length() - MAX_NAME / 2);
  }

  private static String field(Message message, String name) {
    return message.first(name).map(HeaderField::decoded).orElse("").strip();
  }

  private static Attachment attachment(
      File file,
      Optional<String> digest,
      Contents contents,
      Optional<Attachment.NestedMail> mail,
      List<Attachment> inside) {
    return new Attachment(
        file.name(),
        file.path(),
        file.declaredType(),
        file.type(),
        file.size(),
        digest,
        file.inline(),
        contents.encrypted,
        contents.sightings,
        contents.pages,
        contents.targets,
        contents.text.toString(),
        mail,
        contents.invitation,
        inside,
        Set.copyOf(contents.gaps));
  }

  /** What is known of a file before it is opened. */
  private record File(
      String name, String path, String declaredType, FileType type, long size, boolean inline) {}
}
