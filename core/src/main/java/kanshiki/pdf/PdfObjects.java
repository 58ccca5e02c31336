package kanshiki.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all objects of a file and picks out its actions and embedded files.
 *
 * <p>Every object is looked at, whatever leads to it, so that a page's annotations, form fields and
 * name trees need not be followed, nor their loops feared.
 */
final class PdfObjects {
  private static final int MAX_OBJECTS = 20_000;

  /** Dictionaries and arrays within objects. */
  private static final int MAX_NODES = 400_000;

  private static final int MAX_ACTIONS = 1_000;
  private static final int MAX_FILES = 50;
  private static final int MAX_TARGET = 4_000;

  /** Bytes kept of all embedded files. */
  private static final int MAX_FILE_BYTES = 32 << 20;

  private final COSDocument document;
  private final Fuel fuel;
  private final Set<PdfFile.Action> actions = new LinkedHashSet<>();
  private final List<PdfFile.Embedded> files = new ArrayList<>();
  private final List<COSDictionary> pages = new ArrayList<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSBase> opening = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSBase> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;
  private int fileBytes;

  PdfObjects(COSDocument document, Fuel fuel) {
    this.document = document;
    this.fuel = fuel;
  }

  List<PdfFile.Action> actions() {
    return List.copyOf(actions);
  }

  List<PdfFile.Embedded> files() {
    return List.copyOf(files);
  }

  /** Everything that calls itself a page, for files whose page tree is broken. */
  List<COSDictionary> pages() {
    return List.copyOf(pages);
  }

  void collect(@Nullable COSDictionary root) {
    if (root != null) {
      markOpening(root);
      look(root);
    }
    List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
    keys.sort(Comparator.comparingLong(COSObjectKey::getNumber));
    int count = 0;
    for (COSObjectKey key : keys) {
      if (count++ >= MAX_OBJECTS || fuel.isEmpty()) {
        fuel.cut(PdfFile.Cut.OBJECTS);
        return;
      }
      COSObject object = document.getObjectFromPool(key);
      COSBase base = object == null ? null : object.getObject();
      if (base != null) {
        look(base);
      }
    }
  }

  /** What happens on opening the file or one of its pages. */
  private void markOpening(COSDictionary holder) {
    mark(holder.getDictionaryObject(COSName.OPEN_ACTION));
    COSDictionary additional = holder.getCOSDictionary(COSName.AA);
    if (additional != null) {
      for (String trigger : List.of("O", "PO", "PV")) {
        mark(additional.getDictionaryObject(COSName.getPDFName(trigger)));
      }
    }
  }

  /** An action and those that follow it (Next). */
  private void mark(@Nullable COSBase action) {
    COSBase at = action;
    while (at instanceof COSDictionary dictionary && opening.add(dictionary)) {
      at = dictionary.getDictionaryObject(COSName.getPDFName("Next"));
    }
  }

  /** Not by recursion, and without following references: each object comes by itself. */
  private void look(COSBase object) {
    var waiting = new ArrayDeque<COSBase>();
    waiting.push(object);
    while (!waiting.isEmpty()) {
      COSBase at = waiting.pop();
      if (!seen.add(at)) {
        continue;
      }
      if (nodes++ > MAX_NODES) {
        fuel.cut(PdfFile.Cut.OBJECTS);
        return;
      }
      if (at instanceof COSDictionary dictionary) {
        read(dictionary);
        dictionary.getValues().forEach(value -> pushNested(value, waiting));
      } else if (at instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          pushNested(array.get(i), waiting);
        }
      }
    }
  }

  private static void pushNested(@Nullable COSBase value, ArrayDeque<COSBase> waiting) {
    if (value instanceof COSDictionary || value instanceof COSArray) {
      waiting.push(value);
    }
  }

  private void read(COSDictionary dictionary) {
    if (COSName.PAGE.equals(dictionary.getDictionaryObject(COSName.TYPE))) {
      markOpening(dictionary);
      pages.add(dictionary);
    }
    if (dictionary.getDictionaryObject(COSName.S) instanceof COSName kind) {
      readAction(dictionary, kind.getName());
    }
    COSDictionary streams = dictionary.getCOSDictionary(COSName.EF);
    if (streams != null) {
      readFile(dictionary, streams);
    }
  }

  private void readAction(COSDictionary action, String kind) {
    switch (kind) {
      case "URI" -> add(PdfFile.Kind.URI, action, string(action, "URI"));
      case "SubmitForm" -> add(PdfFile.Kind.SUBMIT_FORM, action, file(action));
      case "Launch" -> add(PdfFile.Kind.LAUNCH, action, launched(action));
      case "JavaScript" -> add(PdfFile.Kind.JAVASCRIPT, action, string(action, "JS"));
      case "GoToR", "GoToE" -> add(PdfFile.Kind.OTHER_DOCUMENT, action, file(action));
      case "ImportData" -> add(PdfFile.Kind.IMPORT_DATA, action, file(action));
      default -> {}
    }
  }

  private void add(PdfFile.Kind kind, COSDictionary action, String target) {
    if (actions.size() >= MAX_ACTIONS) {
      fuel.cut(PdfFile.Cut.OBJECTS);
      return;
    }
    String cut = target.substring(0, Math.min(target.length(), MAX_TARGET)).strip();
    actions.add(new PdfFile.Action(kind, cut, opening.contains(action)));
  }

  /** A file specification is a string or a dictionary (section 7.11.2). */
  private String file(COSDictionary action) {
    COSBase file = action.getDictionaryObject(COSName.F);
    return file instanceof COSDictionary dictionary ? fileName(dictionary) : string(action, "F");
  }

  private String launched(COSDictionary action) {
    COSDictionary windows = action.getCOSDictionary(COSName.getPDFName("Win"));
    if (windows == null) {
      return file(action);
    }
    return (string(windows, "F") + " " + string(windows, "P")).strip();
  }

  private String fileName(COSDictionary specification) {
    String unicode = string(specification, "UF");
    return unicode.isEmpty() ? string(specification, "F") : unicode;
  }

  private String string(COSDictionary dictionary, String key) {
    COSBase value = dictionary.getDictionaryObject(COSName.getPDFName(key));
    return switch (value) {
      case COSString string -> string.getString();
      case COSStream stream -> script(stream);
      case null, default -> "";
    };
  }

  /** A script may stand in a stream. */
  private String script(COSStream stream) {
    try {
      byte[] bytes = Streams.decode(stream, MAX_TARGET, fuel).bytes();
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException | RuntimeException e) {
      return ""; // a script that cannot be read is one all the same
    }
  }

  private void readFile(COSDictionary specification, COSDictionary streams) {
    COSBase stream = streams.getDictionaryObject(COSName.UF, COSName.F);
    if (!(stream instanceof COSStream data) || !taken.add(data)) {
      return;
    }
    if (files.size() >= MAX_FILES || fileBytes >= MAX_FILE_BYTES) {
      fuel.cut(PdfFile.Cut.FILES);
      return;
    }
    byte[] bytes;
    try {
      bytes = Streams.decode(data, MAX_FILE_BYTES - fileBytes, fuel).bytes();
    } catch (IOException | RuntimeException e) {
      bytes = new byte[0]; // its name is worth telling
    }
    fileBytes += bytes.length;
    files.add(new PdfFile.Embedded(fileName(specification), bytes));
  }
}
