package kanshiki.lookup.wire;

/**
 * Sends requests for one message and waits for their replies: really, or out of a recording.
 *
 * <p>Does not throw for the world's troubles. Every reply comes by the time for one question and by
 * the message's deadline. Thread-safe; meant for virtual threads.
 */
public interface Wire {
  /** The reply to {@code request}; the same object when it was asked before. */
  Reply ask(Request request);
}
