package kanshiki.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Turns the raw bytes of header fields into characters.
 *
 * <p>Raw UTF-8 is allowed since RFC 6532 and no defect, whether or not a relay said SMTPUTF8: mail
 * programs show it, and no Received field can be trusted to tell. Any other raw 8-bit text, and
 * unencoded ISO-2022-JP, is {@link Defect.Kind#HEADER_RAW_8BIT}; its charset is guessed for all
 * such fields of a header together, because one subject alone is often too short.
 */
final class HeaderText {
  private static final int SAMPLE = 8 << 10;

  private final byte[] bytes;
  private final Limits limits;
  private final Defects defects;

  /** A field's body, unfolded, still bytes. */
  private static final class Unfolded {
    final byte[] bytes;
    final boolean plain;

    Unfolded(byte[] bytes, boolean plain) {
      this.bytes = bytes;
      this.plain = plain;
    }
  }

  HeaderText(byte[] bytes, Limits limits, Defects defects) {
    this.bytes = bytes;
    this.limits = limits;
    this.defects = defects;
  }

  List<HeaderField> fields(List<HeaderReader.RawField> raw) {
    var bodies = new ArrayList<Unfolded>(raw.size());
    for (HeaderReader.RawField field : raw) {
      bodies.add(unfold(field));
    }
    String hint = hint(raw, bodies);
    var fields = new ArrayList<HeaderField>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      HeaderReader.RawField field = raw.get(i);
      String body = text(field.name(), bodies.get(i), hint).strip();
      String decoded = EncodedWords.decode(body, defects);
      fields.add(
          new HeaderField(field.name(), body, decoded, new Span(field.start(), field.end())));
    }
    return fields;
  }

  /** A fold and the white space around it become one space. */
  private Unfolded unfold(HeaderReader.RawField field) {
    int length = Math.min(field.end() - field.bodyStart(), limits.fieldCharacters());
    byte[] out = new byte[length];
    int n = 0;
    boolean plain = true;
    boolean nul = false;
    boolean afterFold = false;
    int i = field.bodyStart();
    for (; i < field.end() && n < length; i++) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        if (!afterFold) {
          while (n > 0 && (out[n - 1] == ' ' || out[n - 1] == '\t')) {
            n--;
          }
          out[n++] = ' ';
        }
        afterFold = true;
      } else if (afterFold && (b == ' ' || b == '\t')) {
        if (n == 0 || out[n - 1] != ' ') {
          out[n++] = ' ';
        }
      } else if (b == 0) {
        nul = true;
      } else {
        afterFold = false;
        plain &= b > 0 && b != 0x1b && b != '$';
        out[n++] = b;
      }
    }
    if (nul) {
      defects.add(Defect.Kind.NUL_BYTE, field.name());
    }
    if (i < field.end() - 2) {
      defects.add(Defect.Kind.HEADER_CUT, field.name());
    }
    return new Unfolded(n == out.length ? out : Arrays.copyOf(out, n), plain);
  }

  private String text(String name, Unfolded body, String hint) {
    if (body.plain) {
      return new String(body.bytes, StandardCharsets.ISO_8859_1);
    }
    // What is good UTF-8 is UTF-8, whatever the fields beside it are.
    boolean foreign = TextDecoder.isRaw8Bit(body.bytes);
    var decoded = TextDecoder.decode(body.bytes, foreign ? hint : "");
    if (!decoded.charset().equals("utf-8") && !decoded.charset().equals("us-ascii")) {
      defects.add(Defect.Kind.HEADER_RAW_8BIT, name + " (" + decoded.charset() + ")");
    }
    return decoded.text();
  }

  /** The charset that the raw text of this header seems to be in; empty when there is none. */
  private static String hint(List<HeaderReader.RawField> raw, List<Unfolded> bodies) {
    List<Unfolded> raw8Bit =
        bodies.stream().filter(b -> !b.plain && TextDecoder.isRaw8Bit(b.bytes)).toList();
    if (raw8Bit.isEmpty()) {
      return "";
    }
    byte[] sample = new byte[SAMPLE];
    int n = 0;
    for (Unfolded body : raw8Bit) {
      int take = Math.min(body.bytes.length, SAMPLE - n - 1);
      if (take <= 0) {
        break;
      }
      System.arraycopy(body.bytes, 0, sample, n, take);
      n += take;
      sample[n++] = '\n';
    }
    return TextDecoder.decode(Arrays.copyOf(sample, n), declared(raw, bodies)).charset();
  }

  private static String declared(List<HeaderReader.RawField> raw, List<Unfolded> bodies) {
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i).name().toLowerCase(Locale.ROOT).equals("content-type")) {
        String body = new String(bodies.get(i).bytes, StandardCharsets.ISO_8859_1);
        return Structured.parse(body).parameters().getOrDefault("charset", "");
      }
    }
    return "";
  }
}
