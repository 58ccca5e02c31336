package kanshiki.mail;

import kanshiki.mail.AddressToken.Kind;

/** Puts a display name together from its pieces, and decodes it. */
final class AddressName {
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder comments = new StringBuilder();

  void add(AddressToken token) {
    if (token.is(Kind.COMMENT)) {
      append(comments, token.text(), true);
    } else if (token.is(Kind.ANGLE)) {
      append(words, "<" + token.text() + ">", token.spaced());
    } else {
      append(words, token.text(), token.spaced());
    }
  }

  /** Loose text, with whatever quotes and brackets stand around it. */
  void addText(String text) {
    int from = 0;
    int to = text.length();
    while (to > from && "<\"( \t".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to && "\" \t".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    append(words, text.substring(from, to), false);
  }

  private static void append(StringBuilder out, String text, boolean spaced) {
    if (spaced && !out.isEmpty()) {
      out.append(' ');
    }
    out.append(text);
  }

  /** The phrase; a comment where there is none, as RFC 822 mailers wrote names. */
  String text() {
    String raw = (words.isEmpty() ? comments : words).toString().strip();
    return EncodedWords.decode(raw, new Defects()).strip();
  }
}
