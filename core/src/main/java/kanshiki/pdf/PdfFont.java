package kanshiki.pdf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of one font mean and how wide they are (ISO 32000-2, sections 9.6 to 9.10).
 *
 * <p>The font program itself is never opened.
 */
final class PdfFont {
  /** Widths kept. */
  private static final int MAX_WIDTHS = 70_000;

  private static final int MAX_MAP = 2 << 20;
  private static final double USUAL = 0.5;

  static final PdfFont NONE =
      new PdfFont(1, Map.of(), Optional.of(StandardCharsets.ISO_8859_1), Map.of(), USUAL);

  private final int codeLength;
  private final Map<Integer, String> unicode;
  private final Optional<Charset> charset;
  private final Map<Integer, Double> widths;
  private final double defaultWidth;

  private PdfFont(
      int codeLength,
      Map<Integer, String> unicode,
      Optional<Charset> charset,
      Map<Integer, Double> widths,
      double defaultWidth) {
    this.codeLength = codeLength;
    this.unicode = unicode;
    this.charset = charset;
    this.widths = widths;
    this.defaultWidth = defaultWidth;
  }

  /**
   * One string of a page.
   *
   * @param width in units of the font's size
   */
  record Shown(String text, double width) {}

  static PdfFont of(COSDictionary font, Fuel fuel) {
    try {
      return "Type0".equals(font.getNameAsString(COSName.SUBTYPE))
          ? composite(font, fuel)
          : simple(font, fuel);
    } catch (IOException | RuntimeException e) {
      return NONE; // its letters may still be those of Latin-1
    }
  }

  Shown decode(byte[] string) {
    var text = new StringBuilder();
    double width = 0;
    int whole = string.length - string.length % codeLength;
    for (int i = 0; i < whole; i += codeLength) {
      int code =
          codeLength == 1 ? string[i] & 0xff : (string[i] & 0xff) << 8 | string[i + 1] & 0xff;
      width += widths.getOrDefault(code, defaultWidth);
      String meaning = unicode.get(code);
      // Without a meaning or a charset only the font program knows what the glyph shows.
      if (meaning != null) {
        text.append(meaning);
      } else if (codeLength == 1 && charset.isPresent()) {
        text.append(new String(string, i, 1, charset.get()));
      }
    }
    if (codeLength == 2 && charset.isPresent()) {
      return new Shown(new String(string, charset.get()), width);
    }
    return new Shown(text.toString(), width);
  }

  private static PdfFont simple(COSDictionary font, Fuel fuel) throws IOException {
    Map<Integer, String> unicode = new HashMap<>();
    Charset charset = Charset.forName("windows-1252");
    COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
    String name = encoding instanceof COSName base ? base.getName() : "";
    if (encoding instanceof COSDictionary dictionary) {
      name = dictionary.getNameAsString(COSName.BASE_ENCODING, "");
      if (dictionary.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences) {
        addDifferences(differences, unicode);
      }
    }
    if (name.equals("MacRomanEncoding") && Charset.isSupported("x-MacRoman")) {
      charset = Charset.forName("x-MacRoman");
    }
    unicode.putAll(toUnicode(font, fuel));
    Map<Integer, Double> widths = new HashMap<>();
    if (font.getDictionaryObject(COSName.WIDTHS) instanceof COSArray array) {
      int first = font.getInt(COSName.FIRST_CHAR, 0);
      for (int i = 0; i < Math.min(array.size(), 256); i++) {
        if (array.getObject(i) instanceof COSNumber number) {
          widths.put(first + i, number.floatValue() / 1_000.0);
        }
      }
    }
    return new PdfFont(1, unicode, Optional.of(charset), widths, USUAL);
  }

  private static void addDifferences(COSArray differences, Map<Integer, String> unicode) {
    int code = 0;
    for (int i = 0; i < Math.min(differences.size(), 600); i++) {
      COSBase item = differences.getObject(i);
      if (item instanceof COSNumber number) {
        code = number.intValue();
      } else if (item instanceof COSName name) {
        String meaning = GlyphList.getAdobeGlyphList().toUnicode(name.getName());
        if (meaning != null) {
          unicode.put(code, meaning);
        }
        code++;
      }
    }
  }

  private static PdfFont composite(COSDictionary font, Fuel fuel) throws IOException {
    String encoding = font.getNameAsString(COSName.ENCODING, "");
    Map<Integer, String> unicode = toUnicode(font, fuel);
    Optional<Charset> charset = unicode.isEmpty() ? charset(encoding) : Optional.empty();
    COSDictionary descendant =
        font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray fonts
                && fonts.size() > 0
                && fonts.getObject(0) instanceof COSDictionary first
            ? first
            : new COSDictionary();
    Map<Integer, Double> widths = new HashMap<>();
    if (descendant.getDictionaryObject(COSName.W) instanceof COSArray array) {
      addWidths(array, widths);
    }
    double usual = descendant.getFloat(COSName.DW, 1_000) / 1_000.0;
    return new PdfFont(2, unicode, charset, widths, usual);
  }

  /** Predefined character maps whose codes are those of a known charset (section 9.7.5.2). */
  private static Optional<Charset> charset(String encoding) {
    String name =
        encoding.contains("UCS2") || encoding.contains("UTF16")
            ? "UTF-16BE"
            : encoding.contains("RKSJ")
                ? "windows-31j"
                : encoding.equals("EUC-H") || encoding.equals("EUC-V")
                    ? "EUC-JP"
                    : encoding.startsWith("GB")
                        ? "GBK"
                        : encoding.startsWith("ETen") || encoding.startsWith("B5")
                            ? "Big5"
                            : encoding.startsWith("KSC") ? "EUC-KR" : "";
    return name.isEmpty() || !Charset.isSupported(name)
        ? Optional.empty()
        : Optional.of(Charset.forName(name));
  }

  /** {@code c [w w …]} and {@code from to w}, mixed (section 9.7.4.3). */
  private static void addWidths(COSArray array, Map<Integer, Double> widths) {
    int i = 0;
    while (i + 1 < array.size() && widths.size() < MAX_WIDTHS) {
      int first = number(array.getObject(i));
      if (array.getObject(i + 1) instanceof COSArray each) {
        for (int j = 0; j < Math.min(each.size(), MAX_WIDTHS); j++) {
          widths.put(first + j, number(each.getObject(j)) / 1_000.0);
        }
        i += 2;
      } else {
        int last = Math.min(number(array.getObject(i + 1)), first + 0xffff);
        double width = i + 2 < array.size() ? number(array.getObject(i + 2)) / 1_000.0 : 1;
        for (int code = first; code <= last && widths.size() < MAX_WIDTHS; code++) {
          widths.put(code, width);
        }
        i += 3;
      }
    }
  }

  private static int number(@Nullable COSBase base) {
    return base instanceof COSNumber number ? number.intValue() : 0;
  }

  private static Map<Integer, String> toUnicode(COSDictionary font, Fuel fuel) throws IOException {
    return font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream
        ? ToUnicode.parse(Streams.decode(stream, MAX_MAP, fuel).bytes())
        : Map.of();
  }
}
