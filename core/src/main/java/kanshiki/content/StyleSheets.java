package kanshiki.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The {@code <style>} sheets of one page, and the declarations that they and the style attributes
 * give each element.
 *
 * <p>Media queries are answered as a desktop's window of {@value Length#WINDOW} pixels in light
 * colours would; what only holds for other screens is kept apart, since it may show there what is
 * hidden here. Imported sheets are not fetched. Rules are found by the last compound of their
 * selector, and all comparisons of a message are counted against one {@link StyleBudget}. Not
 * thread-safe.
 */
final class StyleSheets {
  /** Blocks within blocks. */
  private static final int MAX_NESTING = 8;

  /** What a rule that is met costs beside its declarations, in comparisons. */
  private static final int MATCH = 4;

  /** Style attributes kept parsed: a newsletter repeats a few dozen of them. */
  private static final int MAX_PARSED = 2_000;

  /**
   * One selector with its declarations.
   *
   * @param order its place among all
   * @param elsewhere whether it holds on other screens only
   */
  private record Rule(Selector selector, Declarations block, int order, boolean elsewhere) {}

  /**
   * What holds for one element.
   *
   * @param shownElsewhere whether another screen is told to show it
   */
  record Cascade(Map<Declarations.Property, String> values, boolean shownElsewhere) {
    static final Cascade NONE = new Cascade(Map.of(), false);

    boolean isEmpty() {
      return values.isEmpty() && !shownElsewhere;
    }

    String get(Declarations.Property property) {
      return values.getOrDefault(property, "");
    }
  }

  private static final Comparator<Rule> BY_PRIORITY =
      Comparator.comparingInt((Rule rule) -> rule.selector.specificity())
          .thenComparingInt(Rule::order);

  private final Map<String, List<Rule>> rules = new HashMap<>();
  private final Map<String, Declarations> parsed = new HashMap<>();
  private final StyleBudget budget;
  private int order;

  private StyleSheets(StyleBudget budget) {
    this.budget = budget;
  }

  static StyleSheets of(Document page, StyleBudget budget) {
    var sheets = new StyleSheets(budget);
    for (Element style : page.getElementsByTag("style")) {
      String sheet = budget.bounded(style.data());
      String media = style.attr("media").toLowerCase(Locale.ROOT);
      if (!sheet.isBlank()) {
        sheets.read(Css.withoutComments(sheet), !Media.matches(media), 0);
      }
    }
    return sheets;
  }

  /** What the sheets and its own attribute say of {@code element}. */
  Cascade cascade(Element element) {
    if (element.attributesSize() == 0 && rules.isEmpty()) {
      return Cascade.NONE;
    }
    Declarations own = own(element.attr("style"));
    List<Rule> matching = rules.isEmpty() ? List.of() : matching(element);
    if (own.isEmpty() && matching.isEmpty()) {
      return Cascade.NONE;
    }
    boolean shownElsewhere = false;
    var values = new EnumMap<Declarations.Property, String>(Declarations.Property.class);
    for (int pass = 0; pass < 2; pass++) {
      for (Rule rule : matching) {
        if (rule.elsewhere) {
          shownElsewhere |= rule.block.shows();
        } else {
          rule.block.apply(pass == 1, values);
        }
      }
      own.apply(pass == 1, values);
    }
    return new Cascade(values, shownElsewhere);
  }

  private Declarations own(String attribute) {
    if (attribute.isEmpty()) {
      return Declarations.NONE;
    }
    Declarations known = parsed.get(attribute);
    if (known == null) {
      known = Declarations.parse(Css.withoutComments(attribute));
      if (parsed.size() < MAX_PARSED) {
        parsed.put(attribute, known);
      }
    }
    return known;
  }

  private List<Rule> matching(Element element) {
    var matching = new ArrayList<Rule>(4);
    collect("*", element, matching);
    collect(element.normalName(), element, matching);
    if (element.attributesSize() > 0) {
      String id = element.id();
      if (!id.isEmpty()) {
        collect("#" + id, element, matching);
      }
      String classes = element.className();
      int start = 0;
      for (int i = 0; i <= classes.length(); i++) {
        if (i == classes.length() || classes.charAt(i) <= ' ') {
          if (i > start && budget.spend(1)) {
            collect("." + classes.substring(start, i), element, matching);
          }
          start = i + 1;
        }
      }
    }
    if (matching.size() > 1) {
      matching.sort(BY_PRIORITY);
    }
    return matching;
  }

  private void collect(String key, Element element, List<Rule> matching) {
    for (Rule rule : rules.getOrDefault(key, List.of())) {
      if (budget.isSpent()) {
        return;
      }
      if (rule.selector.matches(element, budget) && budget.spend(MATCH + rule.block.size())) {
        matching.add(rule);
      }
    }
  }

  /** Reads rules and at-rules one after the other; what is left open ends with the sheet. */
  private void read(String sheet, boolean elsewhere, int depth) {
    int at = 0;
    while (at < sheet.length()) {
      int open = at;
      while (open < sheet.length() && ";{}".indexOf(sheet.charAt(open)) < 0) {
        open++;
      }
      if (open == sheet.length()) {
        return;
      }
      String prelude = sheet.substring(at, open).strip();
      if (sheet.charAt(open) != '{') {
        // an @import or @charset ends so; a rule that is broken by a semicolon goes on
        at = open + 1;
        continue;
      }
      int close = close(sheet, open);
      String block = sheet.substring(open + 1, close);
      if (prelude.startsWith("@")) {
        group(prelude.toLowerCase(Locale.ROOT), block, elsewhere, depth);
      } else {
        add(prelude, block, elsewhere);
      }
      at = close + 1;
    }
  }

  private void group(String prelude, String block, boolean elsewhere, int depth) {
    if (depth == MAX_NESTING) {
      return;
    }
    if (prelude.startsWith("@media")) {
      read(block, elsewhere || !Media.matches(prelude.substring(6)), depth + 1);
    } else if (prelude.startsWith("@supports") || prelude.startsWith("@layer")) {
      read(block, elsewhere, depth + 1);
    }
  }

  private void add(String selectors, String block, boolean elsewhere) {
    Declarations declarations = Declarations.parse(block);
    if (declarations.isEmpty()) {
      return;
    }
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= selectors.length(); i++) {
      char c = i < selectors.length() ? selectors.charAt(i) : ',';
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      if (i == selectors.length() || c == ',' && depth <= 0) {
        Selector.parse(selectors.substring(start, i))
            .filter(selector -> budget.spendRule())
            .ifPresent(
                selector ->
                    rules
                        .computeIfAbsent(selector.key(), key -> new ArrayList<>(2))
                        .add(new Rule(selector, declarations, order++, elsewhere)));
        start = i + 1;
      }
    }
  }

  /** Where the block that begins at {@code open} ends; the end of the sheet when it does not. */
  private static int close(String sheet, int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      if (quote != 0) {
        // a quotation ends with its line (CSS Syntax section 4.3.5)
        quote = c == quote || c == '\n' ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return sheet.length();
  }
}
