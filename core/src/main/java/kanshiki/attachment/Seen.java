package kanshiki.attachment;

import java.util.function.Predicate;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.evidence.Trust;
import kanshiki.examination.CaseFile;

/** What the indicators of this package share. */
final class Seen {
  /** Findings of one indicator in one mail; more would say the same again. */
  private static final int MAX = 5;

  private Seen() {}

  /** The attachments, and files in them, of which {@code seen} is true. */
  static Stream<Attachment> each(CaseFile file, Predicate<Attachment> seen) {
    Attachments attachments = file.get(Attachments.TOPIC);
    return attachments.all().isEmpty()
        ? Stream.empty()
        : attachments.everything().filter(seen).limit(MAX);
  }

  /** The name as the sender wrote it. */
  static Evidence name(Attachment attachment) {
    return Evidence.claimed(attachment.path(), attachment.filename());
  }

  /** The media type as the sender wrote it. */
  static Evidence declared(Attachment attachment) {
    return Evidence.claimed(attachment.path(), "Content-Type: " + attachment.declaredType());
  }

  /** What the file was found to be, with what identifies it. */
  static Evidence type(Attachment attachment) {
    String digest = attachment.sha256().map(hash -> ", SHA-256 " + hash).orElse("");
    return checked(attachment, attachment.type().id() + digest);
  }

  /** The words that a trait rests on. */
  static Evidence trait(Attachment attachment, Trait trait) {
    String words = first(attachment, trait);
    return words.isBlank() ? type(attachment) : checked(attachment, words);
  }

  static String first(Attachment attachment, Trait trait) {
    return attachment.seen(trait).findFirst().orElse("");
  }

  private static Evidence checked(Attachment attachment, String words) {
    return new Evidence.MessageEvidence(attachment.path(), words, Trust.CHECKED);
  }
}
