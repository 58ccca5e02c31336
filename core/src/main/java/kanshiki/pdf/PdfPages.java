package kanshiki.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Counts the pages and reads the first of them. */
final class PdfPages {
  /** Pages that are read; the trick is on the first one. */
  private static final int MAX_READ = 20;

  private static final int MAX_COUNTED = 10_000;

  /** Pages within groups of pages within groups. */
  private static final int MAX_DEPTH = 60;

  /** Bytes of drawing instructions read of one page, and of all. */
  private static final int MAX_CONTENT = 4 << 20;

  private static final int MAX_CONTENTS = 8 << 20;

  private final Fuel fuel;
  private final List<Page> found = new ArrayList<>();
  private final PageReader reader;
  private int contents;

  private record Page(COSDictionary page, COSDictionary resources) {}

  PdfPages(Fuel fuel) {
    this.fuel = fuel;
    this.reader = new PageReader(fuel);
  }

  int count() {
    return found.size();
  }

  String text() {
    return reader.text();
  }

  List<PdfFile.Code> codes() {
    return reader.codes();
  }

  /**
   * Reads the pages of the tree, or those that lie about when there is no tree.
   *
   * @param loose all objects that call themselves pages
   */
  void read(@Nullable COSDictionary root, List<COSDictionary> loose) throws IOException {
    COSDictionary tree = root == null ? null : root.getCOSDictionary(COSName.PAGES);
    if (tree != null) {
      collect(tree);
    }
    if (found.isEmpty()) {
      for (COSDictionary page : loose) {
        found.add(new Page(page, resources(page, new COSDictionary())));
      }
    }
    int number = 0;
    for (Page page : found) {
      if (number >= MAX_READ || contents >= MAX_CONTENTS) {
        fuel.cut(PdfFile.Cut.PAGES);
        break;
      }
      number++;
      reader.read(content(page.page), page.resources, number);
    }
    reader.end();
  }

  /** Resources come down the tree (section 7.7.3.4). */
  private void collect(COSDictionary tree) {
    record Node(COSDictionary node, COSDictionary resources, int depth) {}
    var waiting = new ArrayDeque<Node>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    waiting.push(new Node(tree, new COSDictionary(), 0));
    while (!waiting.isEmpty()) {
      Node at = waiting.pop();
      if (!seen.add(at.node)) {
        continue;
      }
      if (found.size() >= MAX_COUNTED || at.depth > MAX_DEPTH || fuel.isEmpty()) {
        fuel.cut(PdfFile.Cut.PAGES);
        continue;
      }
      COSDictionary resources = resources(at.node, at.resources);
      if (at.node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
        for (int i = Math.min(kids.size(), MAX_COUNTED) - 1; i >= 0; i--) {
          if (kids.getObject(i) instanceof COSDictionary kid) {
            waiting.push(new Node(kid, resources, at.depth + 1));
          }
        }
      } else {
        found.add(new Page(at.node, resources));
      }
    }
  }

  private static COSDictionary resources(COSDictionary node, COSDictionary inherited) {
    COSDictionary own = node.getCOSDictionary(COSName.RESOURCES);
    return own == null ? inherited : own;
  }

  /** The drawing instructions of a page; they may come in several streams. */
  private byte[] content(COSDictionary page) {
    var all = new ByteArrayOutputStream();
    COSBase streams = page.getDictionaryObject(COSName.CONTENTS);
    if (streams instanceof COSStream stream) {
      add(stream, all);
    } else if (streams instanceof COSArray array) {
      for (int i = 0; i < array.size() && all.size() < MAX_CONTENT && !fuel.isEmpty(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          add(stream, all);
          all.write('\n');
        }
      }
    }
    if (all.size() >= MAX_CONTENT) {
      fuel.cut(PdfFile.Cut.STREAM);
    }
    contents += all.size();
    return all.toByteArray();
  }

  private void add(COSStream stream, ByteArrayOutputStream to) {
    try {
      to.writeBytes(Streams.decode(stream, MAX_CONTENT - to.size(), fuel).bytes());
    } catch (IOException | RuntimeException e) {
      return; // one broken stream is an empty one
    }
  }
}
