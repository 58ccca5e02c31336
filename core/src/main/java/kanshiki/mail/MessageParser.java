package kanshiki.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads bytes into a {@link Message}. */
final class MessageParser {
  private MessageParser() {}

  static Message parse(RawMessage raw, Limits limits) {
    String all = new String(raw.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    int end = all.indexOf("\n\n");
    String head = end < 0 ? all : all.substring(0, end);
    var fields = new ArrayList<HeaderField>();
    for (String line :
        head.replaceAll("\n[ \t]+", " ").lines().limit(limits.headerFields()).toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String body = line.substring(colon + 1).strip();
        fields.add(new HeaderField(line.substring(0, colon), body, body, new Span(0, 0)));
      }
    }
    String text = end < 0 ? "" : all.substring(end + 2);
    return new Message(raw, new Part(fields, new Span(0, raw.size()), List.of(), text), List.of());
  }
}
