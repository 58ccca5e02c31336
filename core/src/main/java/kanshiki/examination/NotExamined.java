package kanshiki.examination;

import kanshiki.language.Words;

/**
 * Something that was not looked at, and why. Silence is never innocence.
 *
 * @param topic a topic's name, or a kind of evidence such as {@code dns}
 */
public record NotExamined(String topic, Words reason) {}
