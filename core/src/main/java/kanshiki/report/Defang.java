package kanshiki.report;

/** Takes the life out of addresses in running text, so that no program makes a link of them. */
final class Defang {
  private Defang() {}

  /** {@code http} becomes {@code hxxp}, and a dot inside a word {@code [.]}. */
  static String text(String text) {
    String gentle = text.replace("http://", "hxxp://").replace("https://", "hxxps://");
    var out = new StringBuilder(gentle.length() + 8);
    for (int i = 0; i < gentle.length(); i++) {
      char c = gentle.charAt(i);
      boolean inside =
          c == '.'
              && i > 0
              && i + 1 < gentle.length()
              && Character.isLetterOrDigit(gentle.charAt(i - 1))
              && Character.isLetterOrDigit(gentle.charAt(i + 1));
      out.append(inside ? "[.]" : String.valueOf(c));
    }
    return out.toString();
  }
}
