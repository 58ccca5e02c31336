package kanshiki.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The header fields as they were received (PidTagTransportMessageHeaders), without those that
 * describe a MIME structure which Outlook did not keep.
 */
final class TransportHeader {
  private static final Set<String> STRUCTURE =
      Set.of("content-type", "content-transfer-encoding", "mime-version", "content-disposition");

  private final List<String> fields = new ArrayList<>();
  private String contentType = "";

  /** Reads {@code text}; what stands behind a blank line is no header and is left out. */
  TransportHeader(String text) {
    String name = "";
    var field = new StringBuilder();
    for (String line : text.split("\r\n|\r|\n", -1)) {
      if (line.isEmpty()) {
        if (field.isEmpty() && fields.isEmpty()) {
          continue;
        }
        break;
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (!folded) {
        finish(name, field);
        int colon = line.indexOf(':');
        name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      }
      // Exchange puts a line of its own before the first field.
      if (!line.startsWith("Microsoft Mail Internet Headers")) {
        field.append(line).append("\r\n");
      }
    }
    finish(name, field);
  }

  private void finish(String name, StringBuilder field) {
    if (name.equals("content-type")) {
      int colon = field.indexOf(":");
      contentType = field.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    }
    if (!field.isEmpty() && !STRUCTURE.contains(name)) {
      fields.add(field.toString());
    }
    field.setLength(0);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  boolean has(String name) {
    return fields.stream()
        .anyMatch(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1));
  }

  /** What the message was, in lower case with its parameters; empty when it did not say. */
  String contentType() {
    return contentType;
  }

  /** All fields in order, each with its line ends. */
  String text() {
    return String.join("", fields);
  }
}
