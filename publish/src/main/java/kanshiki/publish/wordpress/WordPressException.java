package kanshiki.publish.wordpress;

/** The WordPress site could not be reached, or refused; the message is for the user. */
public final class WordPressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WordPressException(String message) {
    super(message);
  }

  WordPressException(String message, Throwable cause) {
    super(message, cause);
  }
}
