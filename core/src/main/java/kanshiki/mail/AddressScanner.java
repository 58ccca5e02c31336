package kanshiki.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mail.AddressToken.Kind;

/** Cuts an address field into its pieces (RFC 5322 section 3.2), whatever it holds. */
final class AddressScanner {
  private final String s;
  private final WordScanner words;
  private final List<AddressToken> tokens = new ArrayList<>();
  private final int lastQuote;
  private final int lastParenthesis;
  private final boolean wide;
  private int pos;
  private boolean spaced;
  private boolean broken;

  AddressScanner(String s) {
    this.s = s;
    this.words = new WordScanner(s);
    this.lastQuote = s.lastIndexOf('"');
    this.lastParenthesis = s.lastIndexOf(')');
    // Full-width brackets only count where no real ones do.
    this.wide = s.indexOf('<') < 0 && s.indexOf('＜') >= 0;
  }

  boolean isBroken() {
    return broken;
  }

  List<AddressToken> scan() {
    while (pos < s.length()) {
      char c = s.charAt(pos);
      if (c <= ' ') {
        spaced = true;
        pos++;
        continue;
      }
      switch (c) {
        case '"' -> quoted();
        case '(' -> comment();
        case '<' -> angle('>');
        case ',' -> single(Kind.COMMA);
        case ';' -> single(Kind.SEMICOLON);
        case ':' -> single(Kind.COLON);
        case '>' -> {
          broken = true;
          pos++;
        }
        case '＜' -> {
          if (wide) {
            broken = true;
            angle('＞');
          } else {
            word();
          }
        }
        default -> word();
      }
    }
    return tokens;
  }

  private void single(Kind kind) {
    add(kind, s.substring(pos, pos + 1));
    pos++;
  }

  private void add(Kind kind, String text) {
    tokens.add(new AddressToken(kind, text, spaced));
    spaced = false;
  }

  private void quoted() {
    if (pos >= lastQuote) {
      broken = true; // a quote that nothing closes is a character
      pos++;
      return;
    }
    var out = new StringBuilder();
    int i = pos + 1;
    while (i < s.length() && s.charAt(i) != '"') {
      if (s.charAt(i) == '\\' && i + 1 < s.length()) {
        i++;
      }
      out.append(s.charAt(i++));
    }
    if (i >= s.length()) {
      broken = true; // its last quote was an escaped one
    }
    pos = i + 1;
    add(Kind.QUOTED, out.toString());
  }

  private void comment() {
    if (pos > lastParenthesis) {
      word();
      return;
    }
    var out = new StringBuilder();
    int depth = 0;
    int i = pos;
    for (; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\\' && i + 1 < s.length()) {
        out.append(s.charAt(++i));
        continue;
      }
      if (c == '(' && depth++ == 0) {
        continue;
      }
      if (c == ')' && --depth == 0) {
        break;
      }
      out.append(c);
    }
    broken |= depth > 0;
    pos = i + 1;
    add(Kind.COMMENT, out.toString());
  }

  /** Up to the closing bracket; where that is missing up to what cannot be in an address. */
  private void angle(char close) {
    int start = pos + 1;
    while (start < s.length() && s.charAt(start) == s.charAt(pos)) {
      broken = true;
      start++;
    }
    int i = start;
    boolean quoted = false;
    int comma = -1;
    while (i < s.length() && (quoted || s.charAt(i) != close && s.charAt(i) != '<')) {
      char c = s.charAt(i);
      if (c == '"' && (quoted || i < lastQuote)) {
        quoted = !quoted;
      } else if (c == ',' && comma < 0 && !quoted) {
        comma = i;
      }
      i++;
    }
    if (i < s.length() && s.charAt(i) == close) {
      add(Kind.ANGLE, s.substring(start, i));
      pos = i + 1;
      return;
    }
    broken = true;
    int end = comma >= 0 ? comma : i;
    add(Kind.ANGLE, s.substring(start, end));
    pos = end;
  }

  private void word() {
    Optional<WordScanner.Word> encoded =
        s.startsWith("=?", pos) ? words.wordAt(pos) : Optional.empty();
    if (encoded.isPresent()) {
      int end = encoded.get().end();
      add(Kind.WORD, s.substring(pos, end));
      pos = end;
      return;
    }
    int start = pos++;
    while (pos < s.length()) {
      char c = s.charAt(pos);
      if (c <= ' '
          || "\"<>,;:".indexOf(c) >= 0
          || c == '(' && pos <= lastParenthesis
          || c == '＜' && wide
          || s.startsWith("=?", pos)) {
        break;
      }
      if (c == '\\' && pos + 1 < s.length()) {
        pos++;
      }
      pos++;
    }
    pos = Math.min(pos, s.length());
    add(Kind.WORD, s.substring(start, pos));
  }
}
