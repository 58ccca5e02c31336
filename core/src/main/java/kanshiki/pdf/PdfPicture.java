package kanshiki.pdf;

import java.io.IOException;
import java.util.Optional;
import kanshiki.image.Picture;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the pictures on a page (ISO 32000-2, section 8.9).
 *
 * <p>Colours are taken roughly: dark and light are all that a code needs.
 */
final class PdfPicture {
  /** A side shorter than that holds no code. */
  private static final int MIN_SIDE = 21;

  private static final long MAX_PIXELS = 25_000_000;

  private PdfPicture() {}

  static Optional<Picture> of(COSStream image, Fuel fuel) throws IOException {
    var layout = new Layout(image, fuel);
    return layout.isSmall() || layout.isRefused(fuel)
        ? Optional.empty()
        : picture(Streams.decode(image, layout.bytes(), fuel), layout, fuel);
  }

  static Optional<Picture> inline(byte[] data, COSDictionary parameters, Fuel fuel)
      throws IOException {
    var layout = new Layout(parameters, fuel);
    return layout.isSmall() || layout.isRefused(fuel)
        ? Optional.empty()
        : picture(Streams.decode(data, parameters, layout.bytes(), fuel), layout, fuel);
  }

  private static Optional<Picture> picture(Streams.Decoded decoded, Layout layout, Fuel fuel) {
    if (decoded.format().isEmpty()) {
      return Optional.of(layout.picture(decoded.bytes()));
    }
    Picture.Reading reading = Picture.read(decoded.bytes());
    if (reading.unread().isPresent()) {
      fuel.cut(PdfFile.Cut.PICTURE_FORMAT);
    }
    return reading.frames().stream().findFirst();
  }

  /** How samples make pixels. */
  private static final class Layout {
    private final int width;
    private final int height;
    private final int bits;
    private final boolean mask;
    private final boolean inverted;
    private final int samples;
    private final boolean inks;
    private final int[] palette;

    Layout(COSDictionary image, Fuel fuel) throws IOException {
      this.width = image.getInt(COSName.W, COSName.WIDTH, 0);
      this.height = image.getInt(COSName.H, COSName.HEIGHT, 0);
      this.mask = image.getBoolean(COSName.IM, COSName.IMAGE_MASK, false);
      this.bits = mask ? 1 : image.getInt(COSName.BPC, COSName.BITS_PER_COMPONENT, 8);
      COSBase space = image.getDictionaryObject(COSName.CS, COSName.COLORSPACE);
      this.palette = palette(space, fuel);
      this.samples = mask || palette.length > 0 ? 1 : samples(space);
      this.inks = samples == 4 || isTint(space);
      this.inverted = isInverted(image);
    }

    boolean isSmall() {
      return width < MIN_SIDE || height < MIN_SIDE;
    }

    boolean isRefused(Fuel fuel) {
      boolean bad = bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16;
      boolean refused = bad || (long) width * height > MAX_PIXELS;
      if (refused) {
        fuel.cut(PdfFile.Cut.PICTURE_FORMAT);
      }
      return refused;
    }

    private int rowBytes() {
      return (int) (((long) width * samples * bits + 7) / 8);
    }

    int bytes() {
      return (int) Math.min((long) rowBytes() * height, Streams.MAX_DECODED);
    }

    /** Thinned out like any picture; rows that are missing are white. */
    Picture picture(byte[] data) {
      int factor = (int) Math.ceil(Math.sqrt((double) width * height / Picture.MAX_PIXELS));
      int w = width / factor;
      int h = height / factor;
      var argb = new int[w * h];
      for (int y = 0; y < h; y++) {
        int row = y * factor * rowBytes();
        for (int x = 0; x < w; x++) {
          argb[y * w + x] = 0xff << 24 | colour(data, row, x * factor);
        }
      }
      return new Picture(w, h, argb, factor);
    }

    private int colour(byte[] data, int row, int x) {
      if (row + rowBytes() > data.length) {
        return 0xffffff;
      }
      if (palette.length > 0) {
        int index =
            (data[row + x * bits / 8] & 0xff) >> (8 - bits - x * bits % 8) & (1 << bits) - 1;
        return palette[Math.min(index, palette.length - 1)];
      }
      if (samples == 3) {
        return sample(data, row, x * 3) << 16
            | sample(data, row, x * 3 + 1) << 8
            | sample(data, row, x * 3 + 2);
      }
      if (samples == 4) {
        int black = 255 - sample(data, row, x * 4 + 3);
        return (255 - sample(data, row, x * 4)) * black / 255 << 16
            | (255 - sample(data, row, x * 4 + 1)) * black / 255 << 8
            | (255 - sample(data, row, x * 4 + 2)) * black / 255;
      }
      int value = sample(data, row, x * samples);
      return (inks ? 255 - value : value) * 0x010101;
    }

    /** One sample as 0 to 255. */
    private int sample(byte[] data, int row, int index) {
      int value;
      if (bits >= 8) {
        value = data[row + index * (bits / 8)] & 0xff;
      } else {
        int at = index * bits;
        int raw = (data[row + at / 8] & 0xff) >> (8 - bits - at % 8) & (1 << bits) - 1;
        value = raw * 255 / ((1 << bits) - 1);
      }
      return inverted ? 255 - value : value;
    }

    /** Decode arrays that turn light and dark round. */
    private static boolean isInverted(COSDictionary image) {
      return image.getDictionaryObject(COSName.D, COSName.DECODE) instanceof COSArray decode
          && decode.size() >= 2
          && decode.getObject(0) instanceof COSNumber from
          && decode.getObject(1) instanceof COSNumber to
          && from.floatValue() > to.floatValue();
    }

    private static String name(@Nullable COSBase space) {
      COSBase first =
          space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
      return first instanceof COSName name ? name.getName() : "";
    }

    private static int samples(@Nullable COSBase space) {
      return switch (name(space)) {
        case "DeviceRGB", "RGB", "CalRGB", "Lab" -> 3;
        case "DeviceCMYK", "CMYK" -> 4;
        case "ICCBased" ->
            space instanceof COSArray array && array.getObject(1) instanceof COSDictionary profile
                ? Math.clamp(profile.getInt(COSName.N, 3), 1, 4)
                : 3;
        case "DeviceN" ->
            space instanceof COSArray array && array.getObject(1) instanceof COSArray names
                ? Math.clamp(names.size(), 1, 32)
                : 1;
        default -> 1;
      };
    }

    /** More of an ink is darker. */
    private static boolean isTint(@Nullable COSBase space) {
      return name(space).equals("Separation") || name(space).equals("DeviceN");
    }

    /** The colours of an indexed space (section 8.6.6.3); none for other spaces. */
    private static int[] palette(@Nullable COSBase space, Fuel fuel) throws IOException {
      if (!(space instanceof COSArray array)
          || array.size() < 4
          || !name(space).equals("Indexed") && !name(space).equals("I")) {
        return new int[0];
      }
      int base = samples(array.getObject(1));
      byte[] table =
          switch (array.getObject(3)) {
            case COSString string -> string.getBytes();
            case COSStream stream -> Streams.decode(stream, 4 * 256, fuel).bytes();
            case null, default -> new byte[0];
          };
      var colours = new int[Math.clamp(table.length / base, 1, 256)];
      for (int i = 0; i < colours.length && (i + 1) * base <= table.length; i++) {
        int first = table[i * base] & 0xff;
        colours[i] =
            switch (base) {
              case 3 -> first << 16 | (table[i * 3 + 1] & 0xff) << 8 | table[i * 3 + 2] & 0xff;
              case 4 ->
                  Math.max(
                          0,
                          255 - (table[i * 4 + 3] & 0xff) - (first + (table[i * 4 + 1] & 0xff)) / 2)
                      * 0x010101;
              default -> first * 0x010101;
            };
      }
      return colours;
    }
  }
}
