package kanshiki.mailflow.desk;

import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.observable.Mailbox;

/**
 * How the report desk answers.
 *
 * @param from who answers
 * @param perHour answers to one person in an hour, at most
 * @param own whom and which servers to believe
 * @param otherwise the language when the writer's cannot be told
 * @param maxBytes larger mails are not taken in
 */
public record DeskPolicy(
    Mailbox from, DeskAnswer answer, int perHour, Own own, Language otherwise, long maxBytes) {}
