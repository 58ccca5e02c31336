package kanshiki.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A selector of types, classes, ids and attributes, joined by descendant and child combinators.
 *
 * <p>Siblings and pseudo-classes other than {@code :link} are not known; a selector with them
 * matches nothing, which is also what many mail programs make of it.
 */
final class Selector {
  /** Compounds and conditions of one selector; mail has a handful. */
  private static final int MAX_PIECES = 32;

  /**
   * The conditions on one element.
   *
   * @param tag empty for any
   * @param child whether it is the parent of the next compound and not just an ancestor
   */
  private record Compound(
      String tag, String id, List<String> classes, List<Attribute> attributes, boolean child) {
    boolean hasTagOnly() {
      return id.isEmpty() && classes.isEmpty() && attributes.isEmpty();
    }
  }

  /**
   * @param sign how the value is compared: {@code =}, {@code ~}, {@code ^}, {@code $}, {@code *},
   *     {@code |}, or a blank when the attribute needs only be there
   */
  private record Attribute(String name, char sign, String value) {}

  private final List<Compound> compounds; // the last is the element itself
  private final int specificity;

  private Selector(List<Compound> compounds, int specificity) {
    this.compounds = List.copyOf(compounds);
    this.specificity = specificity;
  }

  /** Empty for what we do not know. */
  static Optional<Selector> parse(String text) {
    var reader = new Reader(text.strip());
    return reader.read() ? Optional.of(reader.selector()) : Optional.empty();
  }

  /** Ids count ten thousand, classes and attributes a hundred, types one. */
  int specificity() {
    return specificity;
  }

  /** Under what to look for it: {@code #id}, {@code .class}, {@code tag} or {@code *}. */
  String key() {
    Compound last = compounds.getLast();
    if (!last.id.isEmpty()) {
      return "#" + last.id;
    }
    if (!last.classes.isEmpty()) {
      return "." + last.classes.getFirst();
    }
    return last.tag.isEmpty() ? "*" : last.tag;
  }

  boolean matches(Element element, StyleBudget budget) {
    return matches(compounds.size() - 1, element, budget);
  }

  private boolean matches(int index, Element element, StyleBudget budget) {
    Compound compound = compounds.get(index);
    boolean met =
        budget.spend(1)
            && (compound.tag.isEmpty() || compound.tag.equals(element.normalName()))
            && (compound.hasTagOnly() || matches(compound, element, budget));
    if (!met) {
      return false;
    }
    if (index == 0) {
      return true;
    }
    boolean child = compounds.get(index - 1).child;
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (matches(index - 1, up, budget)) {
        return true;
      }
      if (child || budget.isSpent()) {
        return false;
      }
    }
    return false;
  }

  private static boolean matches(Compound compound, Element element, StyleBudget budget) {
    int attributes = element.attributesSize();
    if (attributes == 0 || !budget.spend(attributes / 4)) {
      return false;
    }
    if (!compound.id.isEmpty() && !compound.id.equals(element.id())) {
      return false;
    }
    for (String name : compound.classes) {
      String classes = element.className();
      if (!budget.spend(classes.length() / 32) || !hasWord(classes, name)) {
        return false;
      }
    }
    for (Attribute attribute : compound.attributes) {
      if (!element.hasAttr(attribute.name) || !matches(attribute, element, budget)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Attribute attribute, Element element, StyleBudget budget) {
    String value = element.attr(attribute.name);
    if (!budget.spend(value.length() / 32)) {
      return false;
    }
    return switch (attribute.sign) {
      case '=' -> value.equals(attribute.value);
      case '~' -> hasWord(value, attribute.value);
      case '^' -> value.startsWith(attribute.value);
      case '$' -> value.endsWith(attribute.value);
      case '*' -> value.contains(attribute.value);
      case '|' -> value.equals(attribute.value) || value.startsWith(attribute.value + "-");
      default -> true;
    };
  }

  /** Whether {@code word} is one of the words of {@code list}, which white space parts. */
  private static boolean hasWord(String list, String word) {
    int at = list.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      if ((at == 0 || list.charAt(at - 1) <= ' ')
          && (end == list.length() || list.charAt(end) <= ' ')) {
        return true;
      }
      at = list.indexOf(word, at + 1);
    }
    return false;
  }

  private static final class Reader {
    private final String text;
    private final List<Compound> compounds = new ArrayList<>(2);
    private int at;
    private int pieces;
    private int specificity;

    Reader(String text) {
      this.text = text;
    }

    Selector selector() {
      return new Selector(compounds, specificity);
    }

    boolean read() {
      while (at < text.length()) {
        if (!compound()) {
          return false;
        }
      }
      return !compounds.isEmpty() && !compounds.getLast().child;
    }

    private boolean compound() {
      String tag = "";
      String id = "";
      var classes = new ArrayList<String>(1);
      var attributes = new ArrayList<Attribute>(0);
      int start = at;
      while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>') {
        char c = text.charAt(at);
        if (++pieces > MAX_PIECES) {
          return false;
        }
        if (c == '*') {
          at++;
        } else if (c == '.') {
          at++;
          classes.add(name());
          specificity += 100;
        } else if (c == '#') {
          at++;
          id = name();
          specificity += 10_000;
        } else if (c == '[') {
          if (!attribute(attributes)) {
            return false;
          }
          specificity += 100;
        } else if (text.startsWith(":link", at) && isEnd(at + 5)) {
          at += 5;
          attributes.add(new Attribute("href", ' ', ""));
          specificity += 100;
        } else if (isName(c) && at == start) {
          tag = name().toLowerCase(Locale.ROOT);
          specificity++;
        } else {
          return false;
        }
      }
      if (at == start || classes.contains("")) {
        return false;
      }
      compounds.add(new Compound(tag, id, classes, attributes, combinator()));
      return true;
    }

    /** Reads on to the next compound; true when this one is its parent. */
    private boolean combinator() {
      boolean child = false;
      while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '>' && !child)) {
        child |= text.charAt(at) == '>';
        at++;
      }
      return child;
    }

    private boolean attribute(List<Attribute> into) {
      int end = text.indexOf(']', at);
      if (end < 0) {
        return false;
      }
      String inside = text.substring(at + 1, end).strip();
      at = end + 1;
      int equals = inside.indexOf('=');
      if (equals < 0) {
        into.add(new Attribute(inside.toLowerCase(Locale.ROOT), ' ', ""));
        return !inside.isEmpty();
      }
      boolean signed = equals > 0 && "~^$*|".indexOf(inside.charAt(equals - 1)) >= 0;
      String name = inside.substring(0, signed ? equals - 1 : equals).strip();
      String value = inside.substring(equals + 1).strip();
      if (value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
        int close = value.lastIndexOf(value.charAt(0));
        value = value.substring(1, Math.max(1, close));
      }
      char sign = signed ? inside.charAt(equals - 1) : '=';
      into.add(new Attribute(name.toLowerCase(Locale.ROOT), sign, value));
      return !name.isEmpty() && !(value.isEmpty() && sign != '=');
    }

    private String name() {
      int start = at;
      while (at < text.length() && isName(text.charAt(at))) {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(at, text.length());
      return Css.unescape(text.substring(start, at));
    }

    private boolean isEnd(int index) {
      return index >= text.length() || !isName(text.charAt(index));
    }

    private static boolean isName(char c) {
      return c == '-' || c == '_' || c == '\\' || c >= 128 || Character.isLetterOrDigit(c);
    }
  }
}
