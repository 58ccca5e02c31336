package kanshiki.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * RTF (Word 2007 RTF specification 1.9.1): templates from outside, packed objects, fields, words.
 *
 * <p>One pass over the bytes, as a reader of control words that forgives everything, because Word
 * does.
 */
final class RtfReader {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_FIELD = 4_000;

  private enum Target {
    WORDS,
    NOTHING,
    FIELD,
    TEMPLATE,
    OBJECT
  }

  private final byte[] rtf;
  private final OfficeFindings findings;
  private final Target[] targets = new Target[MAX_DEPTH + 1];
  private final StringBuilder gathered = new StringBuilder();
  private final ByteArrayOutputStream object = new ByteArrayOutputStream();
  private int depth;
  private int half = -1;
  private int at;

  private RtfReader(byte[] rtf, OfficeFindings findings) {
    this.rtf = rtf;
    this.findings = findings;
    this.targets[0] = Target.WORDS;
  }

  static void read(byte[] rtf, OfficeFindings into) {
    new RtfReader(rtf, into).read();
  }

  private void read() {
    while (at < rtf.length) {
      int c = rtf[at++] & 0xff;
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> character((char) c);
      }
    }
    while (depth > 0) {
      close();
    }
  }

  private void open() {
    if (depth < MAX_DEPTH) {
      depth++;
    }
    targets[depth] = targets[Math.max(0, depth - 1)];
  }

  private void close() {
    if (depth == 0) {
      return;
    }
    Target ended = targets[depth--];
    if (ended != targets[depth]) {
      end(ended);
    }
  }

  private void end(Target ended) {
    switch (ended) {
      case FIELD -> Fields.read(gathered.toString(), findings);
      case TEMPLATE -> template(gathered.toString().strip());
      case OBJECT -> object();
      case WORDS, NOTHING -> {}
    }
    gathered.setLength(0);
  }

  private void template(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (lower.contains("://") || lower.startsWith("\\\\")) {
      findings.reference(OfficeFile.Kind.TEMPLATE, target);
    }
  }

  private void control() {
    if (at >= rtf.length) {
      return;
    }
    int c = rtf[at] & 0xff;
    if (c == '\'') {
      hexCharacter();
      return;
    }
    if (!isLetter(c)) {
      at++;
      if (c == '\\' || c == '{' || c == '}') {
        character((char) c);
      }
      return;
    }
    int start = at;
    while (at < rtf.length && isLetter(rtf[at] & 0xff) && at - start < 32) {
      at++;
    }
    String word = new String(rtf, start, at - start, StandardCharsets.ISO_8859_1);
    int number = number();
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    word(word, number);
  }

  private void word(String word, int number) {
    switch (word) {
      case "par", "line", "row", "cell", "tab" -> character('\n');
      case "u" -> {
        character((char) number);
        skipFallback();
      }
      case "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "themedata",
          "datastore",
          "latentstyles",
          "listtable",
          "generator",
          "xmlnstbl" ->
          targets[depth] = Target.NOTHING;
      case "fldinst" -> targets[depth] = Target.FIELD;
      case "template" -> targets[depth] = Target.TEMPLATE;
      case "objdata" -> {
        targets[depth] = Target.OBJECT;
        half = -1;
      }
      case "fldrslt", "result" -> targets[depth] = Target.WORDS;
      case "bin" -> at = (int) Math.min(rtf.length, (long) at + Math.max(0, number));
      default -> {}
    }
  }

  private int number() {
    int start = at;
    if (at < rtf.length && rtf[at] == '-') {
      at++;
    }
    while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - start < 10) {
      at++;
    }
    try {
      return Integer.parseInt(new String(rtf, start, at - start, StandardCharsets.ISO_8859_1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void hexCharacter() {
    int high = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
    int low = at + 2 < rtf.length ? Character.digit(rtf[at + 2], 16) : -1;
    at = Math.min(at + 3, rtf.length);
    if (high >= 0 && low >= 0) {
      character((char) (high << 4 | low));
    }
  }

  /** After {@code \\u8364} comes what older readers show instead. */
  private void skipFallback() {
    if (at < rtf.length && rtf[at] == '?') {
      at++;
    } else if (at + 1 < rtf.length && rtf[at] == '\\' && rtf[at + 1] == '\'') {
      at = Math.min(at + 4, rtf.length);
    }
  }

  private void character(char c) {
    switch (targets[depth]) {
      case WORDS -> findings.words(String.valueOf(c));
      case FIELD, TEMPLATE -> {
        if (gathered.length() < MAX_FIELD) {
          gathered.append(c);
        }
      }
      case OBJECT -> hexDigit(Character.digit(c, 16));
      case NOTHING -> {}
    }
  }

  private void hexDigit(int digit) {
    if (digit < 0) {
      return;
    }
    if (half < 0) {
      half = digit;
    } else {
      if (object.size() < Allowance.MAX_FILE) {
        object.write(half << 4 | digit);
      }
      half = -1;
    }
  }

  /** An OLE 1 object (MS-OLEDS 2.2.5): version, format, class name, two names, size, data. */
  private void object() {
    byte[] bytes = object.toByteArray();
    object.reset();
    if (bytes.length < 32) {
      return;
    }
    int nameLength = (int) Math.min(Bytes.u32(bytes, 8), 260);
    String kind = Bytes.name(bytes, 12, nameLength);
    long place = 12L + nameLength;
    place += 4 + Bytes.u32(bytes, place);
    place += 4 + Bytes.u32(bytes, place);
    byte[] data = Bytes.slice(bytes, place + 4, Bytes.u32(bytes, place));
    if (Magic.of(data) == FileType.OLE_DOCUMENT) {
      if (!OleReader.unwrap(data, findings)) {
        findings.embed(kind.isBlank() ? "object" : kind, data);
      }
    } else if (kind.equalsIgnoreCase("Package")) {
      var wrapped = new ByteArrayOutputStream();
      wrapped.writeBytes(new byte[4]);
      wrapped.writeBytes(data);
      OleReader.packaged(wrapped.toByteArray(), findings);
    } else {
      findings.embed(kind.isBlank() ? "object" : kind, data.length > 0 ? data : bytes);
    }
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
