package kanshiki.outlook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the HTML or the plain text out of RTF that was made of it (MS-OXRTFEX); of other RTF the
 * bare text.
 *
 * <p>One pass; groups are counted, not descended into.
 */
final class RtfReader {
  /** Groups within groups; deeper ones share the state of the deepest that is kept. */
  private static final int MAX_DEPTH = 200;

  private static final int MAX_FONTS = 1_000;

  /** What comes of a body. */
  record Body(boolean html, String text) {}

  private final byte[] rtf;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Map<Integer, Integer> fonts = new HashMap<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private State state = new State();
  private int tooDeep;
  private int at;
  private int ansiPage = 1252;
  private int definedFont = -1;
  private int toSkip;
  private boolean fromHtml;

  /** What a group inherits and cannot change outside itself. */
  private static final class State {
    boolean ignored;
    boolean htmlRtf;
    boolean tag;
    boolean fontTable;
    int page = -1;
    int skipAfterUnicode = 1;

    State copy() {
      var copy = new State();
      copy.ignored = ignored;
      copy.htmlRtf = htmlRtf;
      copy.tag = tag;
      copy.fontTable = fontTable;
      copy.page = page;
      copy.skipAfterUnicode = skipAfterUnicode;
      return copy;
    }
  }

  private RtfReader(byte[] rtf) {
    this.rtf = rtf;
  }

  static Body read(byte[] rtf) {
    return new RtfReader(rtf).read();
  }

  private Body read() {
    while (at < rtf.length) {
      byte b = rtf[at++];
      switch (b) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {} // only \par is a line's end
        default -> octet(b);
      }
    }
    flush();
    return new Body(fromHtml, out.toString());
  }

  private void open() {
    flush();
    toSkip = 0;
    if (saved.size() < MAX_DEPTH) {
      saved.push(state);
      state = state.copy();
    } else {
      tooDeep++;
    }
  }

  private void close() {
    flush();
    toSkip = 0;
    if (tooDeep > 0) {
      tooDeep--;
    } else if (!saved.isEmpty()) {
      state = saved.pop();
    }
  }

  private void control() {
    if (at >= rtf.length) {
      return;
    }
    byte c = rtf[at];
    if (!isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int start = at;
    while (at < rtf.length && isLetter(rtf[at]) && at - start < 40) {
      at++;
    }
    String word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
    boolean negative = at < rtf.length && rtf[at] == '-';
    int digits = negative ? at + 1 : at;
    int value = 0;
    boolean given = false;
    while (digits < rtf.length && rtf[digits] >= '0' && rtf[digits] <= '9' && value < 100_000_000) {
      value = value * 10 + rtf[digits++] - '0';
      given = true;
    }
    if (given) {
      at = digits;
    }
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    word(word, given, negative ? -value : value);
  }

  private void symbol(byte c) {
    switch (c) {
      case '\'' -> {
        int high = at + 1 < rtf.length ? Character.digit(rtf[at], 16) : -1;
        int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
        at = Math.min(rtf.length, at + 2);
        if (high >= 0 && low >= 0) {
          octet((byte) (high << 4 | low));
        }
      }
      case '\\', '{', '}' -> octet(c);
      case '~' -> text(fromHtml ? "&nbsp;" : "\u00a0");
      case '_' -> text(fromHtml ? "&shy;" : "\u00ad");
      case '*' -> destination();
      case '\r', '\n' -> text("\r\n");
      default -> {}
    }
  }

  /** {@code \*}: a destination that a reader may leave out, and we do but for the HTML tags. */
  private void destination() {
    boolean tag = startsWith("\\htmltag");
    state.tag = tag;
    state.ignored |= !tag;
  }

  private boolean startsWith(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= rtf.length || rtf[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void word(String word, boolean given, int value) {
    if (toSkip > 0 && !word.equals("u")) {
      toSkip--;
    }
    switch (word) {
      case "fromhtml" -> fromHtml = true;
      case "htmlrtf" -> {
        flush();
        state.htmlRtf = !given || value != 0;
      }
      case "ansicpg" -> ansiPage = value;
      case "fonttbl" -> state.fontTable = true;
      case "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable" ->
          state.ignored = true;
      case "f" -> font(value);
      case "fcharset" -> {
        if (state.fontTable && definedFont >= 0 && fonts.size() < MAX_FONTS) {
          fonts.put(definedFont, pageOf(value));
        }
      }
      case "pard", "plain" -> {
        flush();
        if (word.equals("plain")) {
          state.page = -1;
        }
      }
      case "uc" -> state.skipAfterUnicode = Math.clamp(value, 0, 8);
      case "u" -> {
        text(String.valueOf((char) value)); // negative above 0x7fff: the same sixteen bits
        toSkip = state.skipAfterUnicode;
      }
      case "par", "line" -> text("\r\n");
      case "tab" -> text("\t");
      case "lquote" -> text(fromHtml ? "&lsquo;" : "\u2018");
      case "rquote" -> text(fromHtml ? "&rsquo;" : "\u2019");
      case "ldblquote" -> text(fromHtml ? "&ldquo;" : "\u201c");
      case "rdblquote" -> text(fromHtml ? "&rdquo;" : "\u201d");
      case "bullet" -> text(fromHtml ? "&bull;" : "\u2022");
      case "endash" -> text(fromHtml ? "&ndash;" : "\u2013");
      case "emdash" -> text(fromHtml ? "&mdash;" : "\u2014");
      case "bin" -> at = (int) Math.min(rtf.length, at + (long) Math.max(0, value));
      default -> {}
    }
  }

  private void font(int number) {
    if (state.fontTable) {
      definedFont = number;
    } else {
      flush();
      state.page = fonts.getOrDefault(number, -1);
    }
  }

  private void octet(byte b) {
    if (toSkip > 0) {
      toSkip--; // stands for the \\u before it, for readers who know no Unicode
    } else if (isShown()) {
      pending.write(b);
    }
  }

  private void text(String text) {
    if (isShown()) {
      flush();
      out.append(text);
    }
  }

  private boolean isShown() {
    return !state.ignored && !state.fontTable && (state.tag || !state.htmlRtf);
  }

  /** Bytes are decoded together: one character may take two. */
  private void flush() {
    if (pending.size() > 0) {
      int page = state.page >= 0 && !state.tag ? state.page : ansiPage;
      out.append(CodePage.decode(pending.toByteArray(), page));
      pending.reset();
    }
  }

  /** The code page of a Windows character set. */
  private static int pageOf(int charset) {
    return switch (charset) {
      case 128 -> 932;
      case 129 -> 949;
      case 134 -> 936;
      case 136 -> 950;
      case 161 -> 1253;
      case 162 -> 1254;
      case 163 -> 1258;
      case 177 -> 1255;
      case 178 -> 1256;
      case 186 -> 1257;
      case 204 -> 1251;
      case 222 -> 874;
      case 238 -> 1250;
      default -> -1;
    };
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}
