package kanshiki.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/** Takes the filters off a stream, with every decoded byte counted. */
final class Streams {
  /** Bytes that one stream is decoded to at most. */
  static final int MAX_DECODED = 48 << 20;

  private static final int MAX_FILTERS = 6;

  /** Bytes of one row, from which a predictor makes two buffers. */
  private static final long MAX_ROW = 1 << 20;

  /** Fax pages decoded: some 60 million black or white pixels. */
  private static final long MAX_FAX = 60_000_000;

  /** Filters that are picture formats of their own; what they yield is read elsewhere. */
  private static final Set<String> PICTURES =
      Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode");

  private Streams() {}

  /** A stream's bytes without its filters, but perhaps still in a picture format. */
  static final class Decoded {
    private final byte[] bytes;
    private final String format;

    Decoded(byte[] bytes, String format) {
      this.bytes = bytes;
      this.format = format;
    }

    byte[] bytes() {
      return bytes;
    }

    /** The name of the filter that makes a picture of the bytes; empty when they are plain. */
    String format() {
      return format;
    }
  }

  /** Decodes up to {@code max} bytes and leaves the rest. */
  static Decoded decode(COSStream stream, int max, Fuel fuel) throws IOException {
    fuel.stream();
    byte[] raw;
    try (InputStream in = stream.createRawInputStream()) {
      raw = in.readNBytes(MAX_DECODED);
    }
    return decode(raw, stream, max, fuel);
  }

  /** The same of bytes whose filters {@code parameters} name: inline images have no stream. */
  static Decoded decode(byte[] raw, COSDictionary parameters, int max, Fuel fuel)
      throws IOException {
    byte[] bytes = raw;
    List<COSName> names = filters(parameters);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).getName();
      if (PICTURES.contains(name)) {
        return new Decoded(bytes, name);
      }
      if (!name.equals("Crypt")) {
        bytes =
            apply(
                names.get(i), bytes, parameters, i, i + 1 < names.size() ? MAX_DECODED : max, fuel);
      }
    }
    return new Decoded(bytes, "");
  }

  private static byte[] apply(
      COSName name, byte[] bytes, COSDictionary parameters, int index, int max, Fuel fuel)
      throws IOException {
    fuel.stream();
    check(parameters, index, name.getName());
    Filter filter = FilterFactory.INSTANCE.getFilter(name);
    var out = new Bounded(max, fuel);
    try {
      var _ =
          filter.decode(
              new ByteArrayInputStream(bytes), out, parameters, index, DecodeOptions.DEFAULT);
    } catch (Full e) {
      fuel.cut(PdfFile.Cut.STREAM);
    }
    return out.toByteArray();
  }

  private static List<COSName> filters(COSDictionary parameters) throws IOException {
    COSBase filter = parameters.getDictionaryObject(COSName.F, COSName.FILTER);
    var names = new ArrayList<COSName>();
    if (filter instanceof COSName name) {
      names.add(name);
    } else if (filter instanceof COSArray array) {
      for (int i = 0; i < array.size() && i <= MAX_FILTERS; i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    if (names.size() > MAX_FILTERS) {
      throw new IOException("too many filters");
    }
    return names;
  }

  /** Refuses parameters for which a filter would reserve memory before it reads anything. */
  private static void check(COSDictionary parameters, int index, String filter) throws IOException {
    COSDictionary own = parameters(parameters, index);
    long columns = own.getLong(COSName.COLUMNS, 1);
    long row =
        columns
            * Math.clamp(own.getInt(COSName.COLORS, 1), 1, 32)
            * Math.clamp(own.getInt(COSName.BITS_PER_COMPONENT, 8), 1, 32)
            / 8;
    boolean fax = filter.startsWith("CCF") || filter.startsWith("CCITT");
    int rows =
        Math.max(own.getInt(COSName.ROWS, 0), parameters.getInt(COSName.HEIGHT, COSName.H, 0));
    if (columns < 0
        || row > MAX_ROW
        || fax && Math.max(columns, 1_728) * Math.max(rows, 1L) > MAX_FAX) {
      throw new IOException("too wide");
    }
  }

  private static COSDictionary parameters(COSDictionary stream, int index) {
    COSBase own = stream.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
    if (own instanceof COSArray array) {
      own = index < array.size() ? array.getObject(index) : null;
    }
    return own instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
  }

  /** The stream is longer than anybody asked for. */
  private static final class Full extends IOException {
    Full() {
      super("full");
    }
  }

  /** Takes so many bytes and then no more. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int max;
    private final Fuel fuel;

    Bounded(int max, Fuel fuel) {
      this.max = max;
      this.fuel = fuel;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      int count = Math.min(length, max - bytes.size());
      fuel.decode(count);
      bytes.write(from, offset, count);
      if (count < length) {
        throw new Full();
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
