package kanshiki.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Pictures without a code: what mails carry otherwise. */
public final class InnocentPictures {
  private InnocentPictures() {}

  /** Gradients, noise, writing, bar codes, checks, photographs' like. */
  public static List<BufferedImage> all() {
    var all = new ArrayList<BufferedImage>();
    for (int i = 0; i < 20; i++) {
      var random = new Random(i);
      int width = 60 + random.nextInt(900);
      int height = 40 + random.nextInt(700);
      all.add(gradient(width, height, random));
      var noise = blank(width, height, 0x808080);
      addNoise(noise, random, 10 + random.nextInt(90));
      all.add(noise);
      var writing = blank(width, height, 0xffffff);
      drawWriting(writing, random, 0x202020);
      all.add(writing);
      all.add(barCode(width, height, random));
      all.add(checks(width, height, 2 + random.nextInt(12)));
      all.add(circles(width, height, random));
    }
    return all;
  }

  public static BufferedImage blank(int width, int height, int colour) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(image, 0, 0, width, height, colour);
    return image;
  }

  static void fill(BufferedImage image, int left, int top, int width, int height, int colour) {
    for (int y = Math.max(0, top); y < Math.min(top + height, image.getHeight()); y++) {
      int row = y * image.getWidth();
      int from = Math.max(0, left);
      int to = Math.clamp(left + width, from, Math.max(from, image.getWidth()));
      Arrays.fill(pixels(image), row + from, row + to, colour);
    }
  }

  /** Gaussian noise, the same in none of the colours; taken from a table for speed. */
  static void addNoise(BufferedImage image, Random random, double deviation) {
    var table = new int[4_096];
    for (int i = 0; i < table.length; i++) {
      table[i] = (int) Math.round(random.nextGaussian() * deviation);
    }
    int[] pixels = pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      long bits = random.nextLong();
      int pixel = pixels[i];
      int red = Math.clamp((pixel >> 16 & 0xff) + table[(int) bits & 4_095], 0, 255);
      int green = Math.clamp((pixel >> 8 & 0xff) + table[(int) (bits >> 12) & 4_095], 0, 255);
      int blue = Math.clamp((pixel & 0xff) + table[(int) (bits >> 24) & 4_095], 0, 255);
      pixels[i] = red << 16 | green << 8 | blue;
    }
  }

  /** The pixels themselves, row by row. */
  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** Lines of strokes as letters have them, and a button. */
  static void drawWriting(BufferedImage image, Random random, int colour) {
    for (int top = 8; top + 12 < image.getHeight(); top += 18) {
      int end = image.getWidth() / 3 + random.nextInt(image.getWidth() * 2 / 3);
      for (int left = 8; left + 10 < end; left += 10) {
        if (random.nextInt(6) == 0) {
          continue;
        }
        for (int stroke = 0; stroke < 3; stroke++) {
          boolean upright = random.nextBoolean();
          fill(
              image,
              left + random.nextInt(7),
              top + random.nextInt(9),
              upright ? 2 : 7,
              upright ? 9 : 2,
              colour);
        }
      }
    }
    fill(image, image.getWidth() / 4, image.getHeight() - 30, 120, 24, 0x1e88e5);
  }

  private static BufferedImage gradient(int width, int height, Random random) {
    var image = blank(width, height, 0);
    int red = random.nextInt(256);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, red << 16 | 255 * x / width << 8 | 255 * y / height);
      }
    }
    return image;
  }

  private static BufferedImage barCode(int width, int height, Random random) {
    var image = blank(width, height, 0xffffff);
    for (int x = 10; x < width - 10; ) {
      int bar = 2 * (1 + random.nextInt(3));
      fill(image, x, 10, bar, height - 20, 0);
      x += bar + 2 * (1 + random.nextInt(3));
    }
    return image;
  }

  private static BufferedImage checks(int width, int height, int size) {
    var image = blank(width, height, 0xffffff);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if ((x / size + y / size) % 2 == 0) {
          image.setRGB(x, y, 0);
        }
      }
    }
    return image;
  }

  /** Rings, as in logos: what comes nearest to the corners of a code. */
  private static BufferedImage circles(int width, int height, Random random) {
    var image = blank(width, height, 0xffffff);
    for (int i = 0; i < 25; i++) {
      int centreX = random.nextInt(width);
      int centreY = random.nextInt(height);
      int radius = 7 + random.nextInt(30);
      for (int y = Math.max(0, centreY - radius); y < Math.min(height, centreY + radius); y++) {
        for (int x = Math.max(0, centreX - radius); x < Math.min(width, centreX + radius); x++) {
          double away = Math.hypot(x - centreX, y - centreY) / radius * 3.5;
          if (away < 3.5) {
            image.setRGB(x, y, away < 1.5 || away > 2.5 ? 0 : 0xffffff);
          }
        }
      }
    }
    return image;
  }
}
