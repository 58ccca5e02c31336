package kanshiki.app.intake;

import kanshiki.mail.RawMessage;

/** What was found where a person pointed. */
public sealed interface Found {

  /**
   * The name for the reader: the path as given or found, {@code box.mbox#3} for the third message
   * of a box, {@code -} for standard input.
   */
  String input();

  /** A message, however broken. */
  record Mail(String input, RawMessage raw) implements Found {}

  /** Something that could not be read; {@code reason} is a few English words. */
  record Failure(String input, String reason) implements Found {}
}
