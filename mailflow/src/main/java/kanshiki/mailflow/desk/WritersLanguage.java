package kanshiki.mailflow.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.carrier.Carrier;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.content.MailLanguage;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.observable.Mailbox;

/**
 * The language that a person wrote in: that of the own words, else of the mail program, else of the
 * name. The mail handed in says nothing of it.
 */
final class WritersLanguage {
  /** Letters that make words of one's own; a name below a mail has fewer. */
  private static final int FEW = 12;

  /** Words that a Japanese mail program puts above what it forwards, or the dates it writes. */
  private static final Pattern JAPANESE_FORWARD =
      Pattern.compile(
          "差出人 ?[::]|送信日時 ?[::]|転送(された)?メッセージ|Forwarded message[\\s\\S]{0,300}?\\d{4}年\\d{1,2}月\\d{1,2}日");

  private static final Investigator BODIES =
      new Investigator(List.of(new BodyExamination()), List.of());

  private WritersLanguage() {}

  /**
   * @param carriers what the mail handed in came in; none when nothing was inside
   * @param otherwise when nothing tells
   */
  static Language of(Message message, List<Carrier> carriers, Language otherwise) {
    String own = body(carriers.isEmpty() ? message : Message.parse(carriers.getFirst().alone()));
    return ofWords(own)
        .or(() -> ofProgram(message))
        .or(
            () ->
                JAPANESE_FORWARD.matcher(body(message)).find()
                    ? Optional.of(Language.JA)
                    : Optional.empty())
        .or(() -> ofName(message))
        .orElse(otherwise);
  }

  private static String body(Message message) {
    return BODIES
        .investigate(message, Own.UNKNOWN)
        .file()
        .find(Body.TOPIC)
        .map(Body::visible)
        .orElse("");
  }

  private static Optional<Language> ofWords(String words) {
    String language = MailLanguage.of(words);
    if (language.equals("ja")) {
      return Optional.of(Language.JA);
    }
    boolean some = words.codePoints().filter(Character::isLetter).limit(FEW).count() == FEW;
    return some && !language.equals("und") && !language.equals("zh")
        ? Optional.of(Language.EN)
        : Optional.empty();
  }

  private static Optional<Language> ofProgram(Message message) {
    return Stream.of("Content-Language", "Accept-Language")
        .flatMap(name -> message.first(name).stream())
        .map(HeaderField::body)
        .map(body -> body.strip().toLowerCase(Locale.ROOT))
        .flatMap(tag -> Language.of(tag.substring(0, Math.min(2, tag.length()))).stream())
        .findFirst();
  }

  private static Optional<Language> ofName(Message message) {
    boolean japanese =
        message.mailboxes("From").stream()
            .map(Mailbox::toString)
            .flatMapToInt(String::codePoints)
            .mapToObj(Character.UnicodeScript::of)
            .anyMatch(
                script ->
                    script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA
                        || script == Character.UnicodeScript.HAN);
    return japanese ? Optional.of(Language.JA) : Optional.empty();
  }
}
