package kanshiki.image;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * One code of the generated set, and how it is shown. The seed decides everything.
 *
 * @param side modules a side, 21 to 57 (versions 1 to 10)
 * @param module pixels a module, 2 to 12
 * @param degrees a quarter turn, and for half of the set up to 15 degrees more or less
 * @param ink colour of the dark modules, or of the light ones when inverted
 * @param quality of JPEG, 30 to 90; 0 for PNG
 * @param noise standard deviation of Gaussian noise, out of 255
 * @param logo whether a coloured square covers a fifth of the width in the middle
 * @param screenshot whether it is a small part of a picture with text and buttons
 */
public record GeneratedCode(
    String text,
    BitMatrix bits,
    int side,
    double module,
    double degrees,
    int ink,
    int paper,
    int quality,
    double noise,
    boolean logo,
    boolean screenshot,
    long seed) {

  private static final int[] INKS = {
    0x000000, 0x000000, 0x000000, 0x1a237e, 0x7b1fa2, 0xb71c1c, 0x1b5e20, 0x004d40, 0xe65100,
  };
  private static final int[] PAPERS = {
    0xffffff, 0xffffff, 0xffffff, 0xfff8e1, 0xe3f2fd, 0xffffff, 0xf1f8e9, 0xeeeeee, 0xfce4ec,
  };

  public static GeneratedCode of(int index) {
    var random = new Random(20_250_101L + index * 7_919L);
    int version = 1 + random.nextInt(10);
    double module = 2 + random.nextInt(101) / 10.0;
    double degrees = 90 * random.nextInt(4) + (random.nextBoolean() ? random.nextInt(31) - 15 : 0);
    boolean logo = random.nextInt(5) == 0;
    int ink = INKS[random.nextInt(INKS.length)];
    int paper = PAPERS[random.nextInt(PAPERS.length)];
    boolean inverted = random.nextInt(6) == 0;
    int quality = random.nextBoolean() ? 30 + random.nextInt(61) : 0;
    double noise = random.nextInt(3) == 0 ? random.nextInt(21) : 0;
    boolean screenshot = random.nextInt(4) == 0;
    var level =
        logo
            ? ErrorCorrectionLevel.H
            : ErrorCorrectionLevel.forBits(random.nextInt(ErrorCorrectionLevel.values().length));
    String text = text(version, level, random);
    BitMatrix bits = encode(text, version, level);
    return new GeneratedCode(
        text,
        bits,
        bits.getWidth(),
        module,
        degrees,
        inverted ? paper : ink,
        inverted ? ink : paper,
        quality,
        noise,
        logo,
        screenshot,
        random.nextLong());
  }

  /** A link that just about fills the version. */
  private static String text(int version, ErrorCorrectionLevel level, Random random) {
    var qr = com.google.zxing.qrcode.decoder.Version.getVersionForNumber(version);
    int room = qr.getTotalCodewords() - qr.getECBlocksForLevel(level).getTotalECCodewords() - 3;
    var text = new StringBuilder("q.test/");
    if (room > 30) {
      text.insert(0, "https://");
    }
    int length = Math.max(7, room - random.nextInt(Math.max(1, room / 4)));
    while (text.length() < length) {
      text.append("abcdefghijkmnpqrstuvwxyz23456789".charAt(random.nextInt(32)));
    }
    return text.substring(0, length);
  }

  public static BitMatrix encode(String text, int version, ErrorCorrectionLevel level) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    if (version > 0) {
      hints.put(EncodeHintType.QR_VERSION, version);
    }
    try {
      ByteMatrix matrix = Encoder.encode(text, level, hints).getMatrix();
      var bits = new BitMatrix(matrix.getWidth());
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            bits.set(x, y);
          }
        }
      }
      return bits;
    } catch (WriterException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** The picture as a file: JPEG, or PNG where the quality is 0. */
  public byte[] file() {
    return quality == 0 ? png(image()) : jpeg(image(), quality / 100f);
  }

  public BufferedImage image() {
    var random = new Random(seed);
    double turn = Math.toRadians(degrees);
    double code = side * module;
    double reach = (side + 8) * module * (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn)));
    int margin = screenshot ? 60 + random.nextInt(200) : 0;
    int width = (int) Math.ceil(reach) + 2 * margin;
    int height = (int) Math.ceil(reach) + margin;
    BufferedImage image = InnocentPictures.blank(width, height, paper);
    int[] pixels = InnocentPictures.pixels(image);
    if (screenshot) {
      InnocentPictures.drawWriting(image, random, 0xffffff - paper);
    }
    double centreX = width / 2.0 + (screenshot ? random.nextInt(20) : 0);
    double centreY = height / 2.0;
    double quiet = code + 8 * module;
    double cos = Math.cos(-turn);
    double sin = Math.sin(-turn);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int inside = 0;
        for (int i = 0; i < 4; i++) {
          double dx = x + 0.25 + 0.5 * (i & 1) - centreX;
          double dy = y + 0.25 + 0.5 * (i >> 1) - centreY;
          double u = dx * cos - dy * sin;
          double v = dx * sin + dy * cos;
          if (Math.abs(u) > quiet / 2 || Math.abs(v) > quiet / 2) {
            continue;
          }
          inside++;
          int colour = colour(u + code / 2, v + code / 2);
          red += colour >> 16 & 0xff;
          green += colour >> 8 & 0xff;
          blue += colour & 0xff;
        }
        if (inside > 1) {
          pixels[y * width + x] = red / inside << 16 | green / inside << 8 | blue / inside;
        }
      }
    }
    if (noise > 0) {
      InnocentPictures.addNoise(image, random, noise);
    }
    return image;
  }

  private int colour(double u, double v) {
    if (logo
        && Math.abs(u / module - side / 2.0) < side * 0.1
        && Math.abs(v / module - side / 2.0) < side * 0.1) {
      return 0x2196f3;
    }
    int x = (int) Math.floor(u / module);
    int y = (int) Math.floor(v / module);
    boolean dark = x >= 0 && y >= 0 && x < side && y < side && bits.get(x, y);
    return dark ? ink : paper;
  }

  public static byte[] png(BufferedImage image) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] jpeg(BufferedImage image, float quality) {
    try {
      var out = new ByteArrayOutputStream();
      var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      try (var to = ImageIO.createImageOutputStream(out)) {
        writer.setOutput(to);
        writer.write(null, new IIOImage(image, null, null), param);
      }
      writer.dispose();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%d modules of %.1f px, %.0f°, ink %06x on %06x, JPEG %d, noise %.0f%s%s"
        .formatted(
            side,
            module,
            degrees,
            ink,
            paper,
            quality,
            noise,
            logo ? ", logo" : "",
            screenshot ? ", screenshot" : "");
  }
}
