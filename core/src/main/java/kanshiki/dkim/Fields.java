package kanshiki.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Span;

/** A message's header fields as raw bytes, by name. Immutable once made. */
final class Fields {
  /** The longest signature field that is read. */
  static final int MAX_FIELD = 64 << 10;

  private final byte[] raw;
  private final Map<String, List<Span>> byName = new HashMap<>();

  Fields(Message message) {
    this.raw = message.raw().bytes();
    for (HeaderField field : message.header()) {
      byName
          .computeIfAbsent(field.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(field.span());
    }
  }

  byte[] raw() {
    return raw;
  }

  /** All of that name (lower case), in the order of the bytes. */
  List<Span> all(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** Where the field's body begins: behind the colon. */
  int bodyStart(Span field) {
    int at = field.start();
    while (at < field.end() && raw[at] != ':') {
      at++;
    }
    return Math.min(field.end(), at + 1);
  }

  /** The field's body, one character a byte; folds as they are. */
  String body(Span field) {
    int start = bodyStart(field);
    return new String(raw, start, field.end() - start, StandardCharsets.ISO_8859_1);
  }

  /**
   * What a signature of the header covers (RFC 6376 section 3.7): the fields named, from the bottom
   * up where a name stands several times, a missing one as nothing, and last the signature's own
   * field without its value.
   */
  byte[] signed(List<String> names, Canon canon, Span own, TagList.Tag signature) {
    var out = new ByteArrayOutputStream();
    var next = new HashMap<String, Integer>();
    for (String name : names) {
      List<Span> spans = byName.getOrDefault(name, List.of());
      int index = next.merge(name, spans.size() - 1, (before, last) -> before - 1);
      if (index >= 0) {
        Span span = spans.get(index);
        canon.field(raw, span.start(), span.end(), out);
      }
    }
    withoutSignature(canon, own, signature, out);
    return out.toByteArray();
  }

  /** A signature's field with the value of b= taken out, without its line end. */
  void withoutSignature(Canon canon, Span own, TagList.Tag signature, ByteArrayOutputStream out) {
    int body = bodyStart(own);
    int from = body + signature.start();
    int to = body + signature.end();
    byte[] field = new byte[own.length() - (to - from)];
    System.arraycopy(raw, own.start(), field, 0, from - own.start());
    System.arraycopy(raw, to, field, from - own.start(), own.end() - to);
    canon.bare(field, 0, field.length, out);
  }
}
