package kanshiki.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kanshiki.page.Document;
import kanshiki.page.Field;
import kanshiki.page.Form;
import kanshiki.page.Frame;
import kanshiki.page.Script;

/**
 * Reads the documents of a page by {@code reader.js}, which runs in a JavaScript world of its own:
 * the page's scripts cannot change what it sees.
 */
final class Reading {
  private static final String SCRIPT = script();

  private final List<Frame> frames = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String title = "";
  private String language = "";
  private String icon = "";
  private String refresh = "";
  private int height;
  private int htmlLeft = Bounds.HTML;
  private boolean cut;

  /** A picture's place on the first view. */
  record Spot(String url, int x, int y, int width, int height) {}

  private Reading() {}

  /** Reads what can be read; a document that does not answer is left out. */
  static Reading of(CDPSession session) {
    var reading = new Reading();
    JsonObject tree = session.send("Page.getFrameTree").getAsJsonObject("frameTree");
    reading.tree(session, tree, 0);
    return reading;
  }

  private void tree(CDPSession session, JsonObject tree, int depth) {
    if (frames.size() >= Bounds.FRAMES || depth > 5) {
      cut = true;
      return;
    }
    try {
      frame(session, string(tree.getAsJsonObject("frame"), "id"), depth == 0);
    } catch (PlaywrightException | JsonParseException | IllegalStateException e) {
      if (depth == 0) {
        throw e;
      }
      cut = true; // an inner document that is just going away
    }
    for (JsonElement child : array(tree, "childFrames")) {
      tree(session, child.getAsJsonObject(), depth + 1);
    }
  }

  private void frame(CDPSession session, String id, boolean top) {
    var world = new JsonObject();
    world.addProperty("frameId", id);
    world.addProperty("worldName", "kanshiki");
    int context =
        session.send("Page.createIsolatedWorld", world).get("executionContextId").getAsInt();
    var evaluate = new JsonObject();
    evaluate.addProperty("expression", SCRIPT + "(" + bounds() + ")");
    evaluate.addProperty("contextId", context);
    evaluate.addProperty("returnByValue", true);
    evaluate.addProperty("timeout", 2_500);
    JsonObject result = session.send("Runtime.evaluate", evaluate).getAsJsonObject("result");
    take(JsonParser.parseString(string(result, "value")).getAsJsonObject(), top);
  }

  private String bounds() {
    var bounds = new JsonObject();
    bounds.addProperty("nodes", Bounds.NODES);
    bounds.addProperty("looks", Bounds.LOOKS);
    bounds.addProperty("html", htmlLeft);
    bounds.addProperty("text", Math.max(0, Bounds.TEXT - text.length()));
    bounds.addProperty("attribute", Bounds.ATTRIBUTE);
    bounds.addProperty("fields", Math.max(0, Bounds.FIELDS - fields.size()));
    bounds.addProperty("forms", Math.max(0, Bounds.FORMS - forms.size()));
    bounds.addProperty("pictures", Bounds.PICTURES);
    bounds.addProperty("dataUrl", Bounds.PICTURE_BYTES * 4 / 3);
    return bounds.toString();
  }

  private void take(JsonObject document, boolean top) {
    if (top) {
      title = string(document, "title");
      language = string(document, "language");
      icon = string(document, "icon");
      refresh = string(document, "refresh");
      height = document.get("height").getAsInt();
      for (JsonElement each : array(document, "pictures")) {
        JsonObject spot = each.getAsJsonObject();
        spots.add(
            new Spot(
                string(spot, "url"),
                number(spot, "x"),
                number(spot, "y"),
                number(spot, "width"),
                number(spot, "height")));
      }
    }
    String html = string(document, "html");
    if (html.isEmpty()) {
      return;
    }
    htmlLeft = Math.max(0, htmlLeft - html.length());
    frames.add(new Frame(string(document, "url"), html));
    String read = string(document, "text");
    if (!read.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(read);
    }
    int before = forms.size();
    for (JsonElement each : array(document, "forms")) {
      JsonObject form = each.getAsJsonObject();
      forms.add(new Form(string(form, "action"), string(form, "method"), string(form, "buttons")));
    }
    for (JsonElement each : array(document, "fields")) {
      fields.add(field(each.getAsJsonObject(), before));
    }
    cut |= document.get("cut").getAsBoolean();
  }

  private static Field field(JsonObject field, int before) {
    int form = number(field, "form");
    return new Field(
        form < 0 ? -1 : before + form,
        string(field, "type"),
        string(field, "name"),
        string(field, "id"),
        string(field, "autocomplete"),
        string(field, "placeholder"),
        string(field, "label"),
        string(field, "inputMode"),
        number(field, "maxLength"),
        field.get("visible").getAsBoolean());
  }

  Document document(List<Script> scripts) {
    return new Document(title, language, text.toString(), frames, forms, fields, scripts);
  }

  List<Spot> spots() {
    return spots;
  }

  /** Address of the favicon that the page names; empty when it names none. */
  String icon() {
    return icon;
  }

  /** Content of its refresh element; empty when there is none. */
  String refresh() {
    return refresh;
  }

  /** Whether so little is there to read that the page may only be on its way to another. */
  boolean isBare() {
    return text.length() < 80 && fields.isEmpty();
  }

  int height() {
    return height;
  }

  boolean isCut() {
    return cut;
  }

  private static String string(JsonObject from, String name) {
    JsonElement value = from.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  private static int number(JsonObject from, String name) {
    return from.get(name).getAsInt();
  }

  private static JsonArray array(JsonObject from, String name) {
    JsonElement value = from.get(name);
    return value == null || value.isJsonNull() ? new JsonArray() : value.getAsJsonArray();
  }

  private static String script() {
    try (InputStream in = Reading.class.getResourceAsStream("reader.js")) {
      if (in == null) {
        throw new IllegalStateException("reader.js is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
