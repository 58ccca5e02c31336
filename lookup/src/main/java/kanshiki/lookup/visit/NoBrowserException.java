package kanshiki.lookup.visit;

/** There is no browser that could be used; the message says why in one sentence. */
public final class NoBrowserException extends Exception {
  public NoBrowserException(String why) {
    super(why);
  }
}
