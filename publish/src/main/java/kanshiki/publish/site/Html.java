package kanshiki.publish.site;

/** Text on its way into a page. */
final class Html {
  private Html() {}

  static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(valid(c, i, text) ? c : '\ufffd');
      }
    }
    return escaped.toString();
  }

  /** Characters that neither HTML nor XML may hold, and halves of pairs, are replaced. */
  private static boolean valid(char c, int at, String text) {
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    boolean nonCharacter = c >= 0xfdd0 && c <= 0xfdef || c >= 0xfffe;
    return (c >= ' ' || c == '\n' || c == '\t') && !(c >= 0x7f && c < 0xa0) && !nonCharacter;
  }

  /** Words of the mail: kept apart from the text around them. */
  static String mail(String text) {
    return "<bdi>" + escape(text) + "</bdi>";
  }
}
