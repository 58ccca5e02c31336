package kanshiki.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.content.Unseen.Means;
import kanshiki.text.Overrides;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The walk that makes a {@link VisibleText}; jsoup's traversal does not recurse. One page each. */
final class PageReader implements NodeVisitor {
  private static final int MAX_ALTS = 1_000;

  /** Runs kept apart; what is hidden after them is kept as one. */
  private static final int MAX_RUNS = 20_000;

  /** Characters quoted on either side of what is hidden. */
  private static final int CONTEXT = 20;

  private final StyleSheets sheets;
  private final RunningText seen = new RunningText();
  private final RunningText outsideLinks = new RunningText();
  private final RunningText unseen = new RunningText();
  private final List<Run> runs = new ArrayList<>();
  private final List<String> alts = new ArrayList<>();
  private final ArrayDeque<Frame> open = new ArrayDeque<>();
  private final Rearrangement order = new Rearrangement(seen);
  private @Nullable Means means; // of the run that is being read
  private int runAt;
  private int skippedFrom = -1;
  private int linkFrom = -1;
  private int preformattedFrom = -1;

  /** A hidden run, and where in the seen text it is left out. */
  private record Run(String text, Means means, int at) {}

  /** An element that is open. */
  private record Frame(Look look, Optional<Means> hidden, Rearrangement.Box box) {}

  PageReader(StyleSheets sheets) {
    this.sheets = sheets;
    open.push(new Frame(Look.PAGE, Optional.empty(), Rearrangement.Box.NONE));
  }

  VisibleText visible(boolean stylesCut) {
    endRun();
    String text = seen.toString();
    var hidden = new ArrayList<Unseen>(runs.size());
    for (Run run : runs) {
      int from = Math.max(text.lastIndexOf('\n', run.at - 1) + 1, run.at - CONTEXT);
      int line = text.indexOf('\n', run.at);
      int to = Math.min(line < 0 ? text.length() : line, run.at + CONTEXT);
      hidden.add(
          new Unseen(
              run.text,
              run.means,
              text.substring(Math.min(from, run.at), run.at),
              text.substring(run.at, Math.max(to, run.at)),
              run.at));
    }
    var reordered = new ArrayList<>(order.done());
    for (Overrides.Run run : Overrides.runs(text)) {
      reordered.add(new Reordered(run.written(), run.shown(), Reordered.Means.OVERRIDE_CHARACTER));
    }
    return new VisibleText(
        Overrides.asShown(text), outsideLinks.toString(), hidden, reordered, alts, stylesCut);
  }

  @Override
  public void head(Node node, int depth) {
    if (skippedFrom >= 0) {
      return;
    }
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element, depth);
    }
  }

  private void add(String words) {
    boolean preformatted = preformattedFrom >= 0;
    Optional<Means> hidden = open.element().hidden;
    if (hidden.isEmpty()) {
      seen.add(words, preformatted);
      if (linkFrom < 0) {
        outsideLinks.add(words, preformatted);
      }
      return;
    }
    // What is seen in between, or another means, ends a run.
    boolean sameRun = means == hidden.get() && runAt == seen.length();
    if (!sameRun && (runs.size() < MAX_RUNS || means == null)) {
      endRun();
      means = hidden.get();
      runAt = seen.length();
    }
    unseen.add(words, preformatted);
  }

  private void endRun() {
    if (!unseen.isEmpty() && means != null) {
      runs.add(new Run(unseen.toString(), means, runAt));
    }
    unseen.clear();
  }

  private void open(Element element, int depth) {
    String name = element.normalName();
    if (isNoText(name)) {
      skippedFrom = depth;
      separator(name.equals("br"), open.element().hidden);
      return;
    }
    Frame parent = open.element();
    Look look = Look.of(element, parent.look, sheets);
    Optional<Means> hidden = look == parent.look ? parent.hidden : look.hidden();
    if (linkFrom < 0 && name.equals("a") && element.hasAttr("href")) {
      linkFrom = depth;
      outsideLinks.space();
    }
    if (preformattedFrom < 0 && name.equals("pre")) {
      preformattedFrom = depth;
    }
    if (name.equals("img") && hidden.isEmpty() && alts.size() < MAX_ALTS) {
      String alt = element.attr("alt").strip();
      if (!alt.isEmpty()) {
        alts.add(alt);
      }
    }
    var box = hidden.isPresent() ? Rearrangement.Box.NONE : order.open(element, look);
    open.push(new Frame(look, hidden, box));
    separate(element, display(look, parent), hidden);
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (skippedFrom >= 0) {
      skippedFrom = skippedFrom == depth ? -1 : skippedFrom;
      return;
    }
    Frame frame = open.pop();
    order.close(frame.box, open.element().box, frame.look);
    separate(element, display(frame.look, open.element()), frame.hidden);
    linkFrom = linkFrom == depth ? -1 : linkFrom;
    preformattedFrom = preformattedFrom == depth ? -1 : preformattedFrom;
  }

  /** What is hidden with its parent has the parent's look, which says nothing of its display. */
  private static String display(Look look, Frame parent) {
    return look == parent.look ? "" : look.display();
  }

  private void separate(Element element, String display, Optional<Means> hidden) {
    String name = element.normalName();
    if (name.equals("td") || name.equals("th")) {
      separator(false, hidden);
    } else if (name.equals("br")) {
      separator(true, hidden);
    } else if (isBlock(element, display)) {
      separator(true, hidden);
    }
  }

  private static boolean isBlock(Element element, String display) {
    return switch (display) {
      case "inline", "contents" -> false;
      case "block", "table", "flex", "grid", "list-item", "table-row" -> true;
      default -> element.isBlock();
    };
  }

  private void separator(boolean line, Optional<Means> hidden) {
    if (hidden.isPresent()) {
      separate(unseen, line);
    } else {
      separate(seen, line);
      separate(outsideLinks, line);
    }
  }

  private static void separate(RunningText text, boolean line) {
    if (line) {
      text.line();
    } else {
      text.space();
    }
  }

  private static boolean isNoText(String name) {
    return switch (name) {
      case "head",
          "script",
          "style",
          "title",
          "noscript",
          "template",
          "textarea",
          "object",
          "iframe",
          "noframes" ->
          true;
      default -> false;
    };
  }
}
