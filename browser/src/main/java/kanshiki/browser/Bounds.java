package kanshiki.browser;

/** What is kept of a page at most. */
final class Bounds {
  /** UTF-16 units of HTML, of all documents together. */
  static final int HTML = 2_000_000;

  /** UTF-16 units of visible text. */
  static final int TEXT = 100_000;

  static final int NODES = 60_000;

  /** Elements whose place and background are looked at. */
  static final int LOOKS = 6_000;

  static final int ATTRIBUTE = 20_000;
  static final int FIELDS = 200;
  static final int FORMS = 50;
  static final int FRAMES = 10;
  static final int PICTURES = 40;

  /** Bytes of one picture's file. */
  static final int PICTURE_BYTES = 200_000;

  static final int ICON_BYTES = 100_000;
  static final int RESOURCES = 300;

  /** Bodies of which a digest is made. */
  static final int BODIES = 120;

  static final long BODY_BYTES = 12L << 20;

  /** UTF-16 units of one script's text, and of all. */
  static final int SCRIPT = 400_000;

  static final int SCRIPTS = 1_500_000;

  /** CSS pixels of the picture of the whole page. */
  static final int HEIGHT = 6_000;

  /** Requests that a page may make in one visit. */
  static final int REQUESTS = 400;

  /** Message boxes before the page's scripts are stopped. */
  static final int DIALOGS = 10;

  private Bounds() {}
}
