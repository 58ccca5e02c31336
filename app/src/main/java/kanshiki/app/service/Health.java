package kanshiki.app.service;

/**
 * How a part of the service is.
 *
 * @param state as the web page names it
 * @param said a few words for an operator; empty when all is well
 */
public record Health(State state, String said) {
  /** The settings do not want it. */
  public static final Health OFF = new Health(State.OFF, "");

  public static final Health UP = new Health(State.UP, "");

  /** The three ways to be. */
  public enum State {
    OFF,
    UP,
    /** It is wanted and does not work. */
    DOWN
  }

  public static Health down(String why) {
    return new Health(State.DOWN, why);
  }
}
