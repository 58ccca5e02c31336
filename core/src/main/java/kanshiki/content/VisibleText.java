package kanshiki.content;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/**
 * What a reader sees of an HTML page, as plain text, and what is kept from him.
 *
 * @param text in the order in which it is seen; white space folded, a line break for each block and
 *     {@code <br>}
 * @param outsideLinks the same, as written and without the words of {@code <a href>}: where a mail
 *     program finds links by itself
 * @param unseen what style sheets, styles and attributes keep out of sight, in order
 * @param reordered what is stored in another order than it is seen
 * @param imageAlts alternative texts of images in sight, in order
 * @param stylesCut whether the style sheets were too much to be taken into account to their end
 */
public record VisibleText(
    String text,
    String outsideLinks,
    List<Unseen> unseen,
    List<Reordered> reordered,
    List<String> imageAlts,
    boolean stylesCut) {

  public VisibleText {
    unseen = List.copyOf(unseen);
    reordered = List.copyOf(reordered);
    imageAlts = List.copyOf(imageAlts);
  }

  public static VisibleText of(Document page) {
    return of(page, new StyleBudget());
  }

  static VisibleText of(Document page, StyleBudget budget) {
    var reader = new PageReader(StyleSheets.of(page, budget));
    page.traverse(reader);
    return reader.visible(budget.isCut());
  }

  /** All that is out of sight, one run a line. */
  public String hidden() {
    return unseen.stream().map(Unseen::text).collect(Collectors.joining("\n"));
  }
}
