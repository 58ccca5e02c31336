package kanshiki.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as PNG files that hold nothing but pixels: no times, no profiles, no words. */
public final class PngFile {
  private PngFile() {}

  /** The picture on white paper. */
  public static byte[] of(Picture picture) {
    var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.rgbOnWhite(), 0, picture.width());
    return of(image);
  }

  /** As it is drawn. */
  static byte[] of(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    // Held in memory: the JDK's other streams would write a temporary file.
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("the JDK cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return bytes.toByteArray();
  }
}
