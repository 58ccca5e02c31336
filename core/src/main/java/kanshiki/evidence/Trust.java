package kanshiki.evidence;

/** How far a piece of evidence can be trusted. */
public enum Trust {
  /** Anyone can write it: the sender put it there, or may have. */
  CLAIMED,
  /** The recipient's own server wrote it. */
  OWN,
  /** Kanshiki worked it out or looked it up itself. */
  CHECKED
}
