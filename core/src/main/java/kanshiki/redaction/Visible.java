package kanshiki.redaction;

/** Makes characters that would act on the reader's screen visible or harmless. */
public final class Visible {
  private Visible() {}

  /**
   * Control characters and line separators become blanks; marks that turn the writing direction
   * become the replacement character, so that {@code gpj.exe} cannot read {@code exe.jpg}; unpaired
   * surrogates are left to the encoder.
   */
  public static char of(char c) {
    if (c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    boolean turns =
        c >= 0x202a && c <= 0x202e
            || c >= 0x2066 && c <= 0x206f
            || c >= 0xfff9 && c <= 0xfffb
            || c == 0x200e
            || c == 0x200f
            || c == 0x061c;
    return turns ? '\ufffd' : c;
  }

  /** The same for a whole text, on one line. */
  public static String of(String text) {
    var visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = of(text.charAt(i));
      visible.append(c == '\n' ? ' ' : c);
    }
    return visible.toString();
  }
}
