package kanshiki.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kanshiki.image.Picture.Format;
import kanshiki.image.Picture.Reading;
import kanshiki.image.Picture.Unread;

/** Decodes pictures with the JDK, once their headers show that this is affordable. */
final class PictureReader {
  /** Pixels of the whole picture: a photograph of a good telephone has 12 million. */
  private static final long MAX_WHOLE = 25_000_000;

  /** Bytes that a picture decompresses to. */
  private static final long MAX_BYTES = 80L << 20;

  /** Pixels times passes over them. */
  private static final long MAX_PASSED = 100_000_000;

  /** Frames of an animation that are looked at. */
  private static final int MAX_FRAMES = 3;

  private PictureReader() {}

  static Reading read(byte[] bytes) {
    PictureHeader header = PictureHeader.of(bytes);
    Optional<Unread> refused = refuse(header);
    if (refused.isPresent()) {
      return reading(header, List.of(), refused);
    }
    try {
      List<Picture> frames = decode(bytes, header);
      return frames.isEmpty()
          ? reading(header, frames, Optional.of(Unread.BROKEN))
          : reading(header, frames, Optional.empty());
    } catch (IOException | RuntimeException e) {
      // ImageIO answers broken pictures with many kinds of runtime exceptions.
      return reading(header, List.of(), Optional.of(Unread.BROKEN));
    }
  }

  private static Reading reading(
      PictureHeader header, List<Picture> frames, Optional<Unread> unread) {
    return new Reading(
        header.format(), Math.max(0, header.width()), Math.max(0, header.height()), frames, unread);
  }

  private static Optional<Unread> refuse(PictureHeader header) {
    if (header.format() == Format.UNKNOWN) {
      return Optional.of(Unread.NOT_A_PICTURE);
    }
    if (header.format() == Format.WEBP) {
      return Optional.of(Unread.FORMAT);
    }
    if (header.width() <= 0 || header.height() <= 0) {
      return Optional.of(Unread.BROKEN);
    }
    boolean tooLarge =
        header.pixels() > MAX_WHOLE
            || header.rowBytes() * header.height() > MAX_BYTES
            || header.pixels() * header.passes() > MAX_PASSED;
    return tooLarge ? Optional.of(Unread.TOO_LARGE) : Optional.empty();
  }

  private static List<Picture> decode(byte[] bytes, PictureHeader header) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format().name());
    if (!readers.hasNext()) {
      return List.of();
    }
    ImageReader reader = readers.next();
    // Held in memory: the JDK's other streams would write a temporary file.
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, false, true);
      var frames = new ArrayList<Picture>();
      int factor = factor(header);
      frames.add(decode(reader, 0, factor));
      if (header.format() == Format.GIF && factor == 1) {
        decodeMore(reader, header, frames);
      }
      return frames;
    } finally {
      reader.dispose();
    }
  }

  private static void decodeMore(ImageReader reader, PictureHeader header, List<Picture> frames) {
    try {
      for (int i = 1; i < MAX_FRAMES; i++) {
        if ((long) reader.getWidth(i) * reader.getHeight(i) > header.pixels()) {
          return;
        }
        frames.add(decode(reader, i, 1));
      }
    } catch (IOException | RuntimeException e) {
      return; // no further frame, or a broken one: those before it are good
    }
  }

  /** By how much it is thinned out to keep within the bound. */
  private static int factor(PictureHeader header) {
    return (int) Math.ceil(Math.sqrt((double) header.pixels() / Picture.MAX_PIXELS));
  }

  private static Picture decode(ImageReader reader, int index, int factor) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(factor, factor, 0, 0);
    BufferedImage image;
    try {
      image = reader.read(index, param);
    } catch (IOException | RuntimeException e) {
      if (!reader.canReadRaster()) {
        throw e;
      }
      return fromRaster(reader.readRaster(index, param), factor); // CMYK, or a broken profile
    }
    return fromImage(image, factor);
  }

  private static Picture fromImage(BufferedImage image, int factor) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && buffer.getData().length == width * height * 3) {
      return new Picture(width, height, fromBgr(buffer.getData()), factor);
    }
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && buffer.getData().length == width * height) {
      return new Picture(width, height, fromGrey(buffer.getData()), factor);
    }
    return new Picture(
        width,
        height,
        image.getRGB(0, 0, width, height, new int[width * height], 0, width),
        factor);
  }

  private static int[] fromBgr(byte[] bgr) {
    var argb = new int[bgr.length / 3];
    for (int i = 0, at = 0; i < argb.length; i++, at += 3) {
      argb[i] =
          0xff << 24 | (bgr[at + 2] & 0xff) << 16 | (bgr[at + 1] & 0xff) << 8 | bgr[at] & 0xff;
    }
    return argb;
  }

  private static int[] fromGrey(byte[] grey) {
    var argb = new int[grey.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xff << 24 | (grey[i] & 0xff) * 0x010101;
    }
    return argb;
  }

  /** As brightness only: of YCbCr the first band, of the four inks the paper they leave. */
  private static Picture fromRaster(Raster raster, int factor) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int bands = raster.getNumBands();
    var argb = new int[width * height];
    var row = new int[width * bands];
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int value = row[x * bands];
        if (bands == 4) {
          // Adobe writes inks inverted: 255 is none.
          value = (value + row[x * bands + 1] + row[x * bands + 2]) / 3 * row[x * bands + 3] / 255;
        }
        argb[y * width + x] = 0xff << 24 | Math.clamp(value, 0, 255) * 0x010101;
      }
    }
    return new Picture(width, height, argb, factor);
  }
}
