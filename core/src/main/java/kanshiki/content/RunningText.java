package kanshiki.content;

/** Text with its white space folded as a browser does. Not thread-safe. */
final class RunningText {
  private final StringBuilder out = new StringBuilder();
  private boolean space;
  private boolean line;

  void add(String words, boolean preformatted) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (preformatted && c == '\n') {
        line();
      } else if (c <= ' ' || c == '\u00a0') {
        space = true;
      } else {
        separate();
        out.append(c);
      }
    }
  }

  void space() {
    space = true;
  }

  void line() {
    line = true;
  }

  private void separate() {
    if (!out.isEmpty() && (line || space)) {
      out.append(line ? '\n' : ' ');
    }
    line = false;
    space = false;
  }

  int length() {
    return out.length();
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  String between(int start, int end) {
    return out.substring(start, end);
  }

  /** Puts {@code text} of the same length in the place of what stands at {@code start}. */
  void replace(int start, String text) {
    out.replace(start, start + text.length(), text);
  }

  void clear() {
    out.setLength(0);
    space = false;
    line = false;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
