package kanshiki.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text with macros in it (RFC 7208 section 7), its syntax checked. Immutable.
 *
 * @param pieces in order
 * @param text as written
 */
record MacroString(List<Piece> pieces, String text) {
  private static final String LETTERS = "slodiphv";
  private static final String LETTERS_OF_EXPLANATIONS = "crt";
  private static final String DELIMITERS = ".-+,/_=";

  /** More parts than any value that is expanded has. */
  private static final int MANY = 10_000;

  /** A domain name has 127 labels at most; what has more pieces than this is no honest record. */
  private static final int MAX_PIECES = 256;

  /** What it is made of. */
  sealed interface Piece {}

  /** Stands for itself. */
  record Literal(String text) implements Piece {}

  /**
   * Stands for a value.
   *
   * @param keep how many of the rightmost parts; {@link #MANY} for all
   * @param escape whether the value is to be URL-escaped
   */
  record Macro(char letter, int keep, boolean reverse, String delimiters, boolean escape)
      implements Piece {}

  MacroString {
    pieces = List.copyOf(pieces);
  }

  /** A macro-string as the value of a modifier; empty where its syntax is wrong. */
  static Optional<MacroString> parse(String text) {
    return new Parser(text, false).parse();
  }

  /** A domain-spec: a macro-string that ends in a top label or a macro. */
  static Optional<MacroString> domainSpec(String text) {
    return parse(text).filter(MacroString::endsAsDomain);
  }

  /** An explanation, which may have spaces and three macros more. */
  static Optional<MacroString> explanation(String text) {
    return new Parser(text, true).parse();
  }

  private boolean endsAsDomain() {
    if (pieces.isEmpty()) {
      return false;
    }
    if (!(pieces.getLast() instanceof Literal(String end))) {
      return true;
    }
    if (text.endsWith("%%") || text.endsWith("%_") || text.endsWith("%-")) {
      return true;
    }
    String name = end.endsWith(".") ? end.substring(0, end.length() - 1) : end;
    int dot = name.lastIndexOf('.');
    return dot >= 0 && isTopLabel(name.substring(dot + 1));
  }

  private static boolean isTopLabel(String label) {
    boolean onlyDigits = true;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean letter = isLetter(c);
      if (!letter && !isDigit(c) && c != '-') {
        return false;
      }
      onlyDigits &= isDigit(c);
    }
    return !onlyDigits && !label.startsWith("-") && !label.endsWith("-");
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Reads once from left to right. */
  private static final class Parser {
    private final String text;
    private final boolean explanation;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;

    Parser(String text, boolean explanation) {
      this.text = text;
      this.explanation = explanation;
    }

    Optional<MacroString> parse() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '%') {
          if (!percent()) {
            return Optional.empty();
          }
        } else if (c > ' ' && c < 127 || c == ' ' && explanation) {
          literal.append(c);
        } else {
          return Optional.empty();
        }
      }
      endLiteral();
      return pieces.size() > MAX_PIECES
          ? Optional.empty()
          : Optional.of(new MacroString(pieces, text));
    }

    private boolean percent() {
      char c = next();
      switch (c) {
        case '%' -> literal.append('%');
        case '_' -> literal.append(' ');
        case '-' -> literal.append("%20");
        case '{' -> {
          return macro();
        }
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean macro() {
      char written = next();
      char letter = Character.toLowerCase(written);
      boolean known =
          LETTERS.indexOf(letter) >= 0
              || explanation && LETTERS_OF_EXPLANATIONS.indexOf(letter) >= 0;
      if (!known) {
        return false;
      }
      int digits = at;
      int keep = 0;
      while (isDigit(peek())) {
        keep = Math.min(MANY, keep * 10 + (next() - '0'));
      }
      if (at > digits && keep == 0) {
        return false; // section 7.1: a value of zero is a syntax error
      }
      boolean reverse = peek() == 'r' || peek() == 'R';
      at += reverse ? 1 : 0;
      int delimiters = at;
      while (DELIMITERS.indexOf(peek()) >= 0) {
        at++;
      }
      String split = at > delimiters ? text.substring(delimiters, at) : ".";
      if (next() != '}') {
        return false;
      }
      endLiteral();
      pieces.add(new Macro(letter, keep == 0 ? MANY : keep, reverse, split, written != letter));
      return true;
    }

    private void endLiteral() {
      if (!literal.isEmpty()) {
        pieces.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
      return at < text.length() ? text.charAt(at++) : 0;
    }
  }
}
