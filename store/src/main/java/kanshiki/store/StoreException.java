package kanshiki.store;

/** The store cannot do what was asked of it; the message says why in one sentence. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Said in one sentence. */
  public StoreException(String why) {
    super(why);
  }

  StoreException(String why, Throwable cause) {
    super(why, cause);
  }
}
