package kanshiki.image;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of pages made fit for showing: small, and a fraud's marked all over as what it is, so
 * that nobody can use it again. Written anew, they hold nothing of the original file but what is
 * seen.
 */
public final class Exhibit {
  /** Width of a picture in a report, in pixels. */
  public static final int WIDTH = 640;

  /** A longer page is cut here. */
  private static final int MAX_HEIGHT = 900;

  private static final Color RED = new Color(0xb0, 0x00, 0x20);
  private static final Color GREEN = new Color(0x0a, 0x6b, 0x3d);
  private static final Color INK = new Color(0x1b, 0x1b, 0x1f);
  private static final Color PAPER = new Color(0xf4, 0xf4, 0xf2);
  private static final String STAMP = "偽サイト";
  private static final String LATIN_STAMP = "FAKE";

  private Exhibit() {}

  /** A fraud's page, stamped across 「偽サイト」 and FAKE, as a PNG file. */
  public static byte[] fake(Picture page) {
    BufferedImage image = scaled(page);
    stamp(image);
    return PngFile.of(image);
  }

  /** A genuine page as a PNG file. */
  public static byte[] genuine(Picture page) {
    return PngFile.of(scaled(page));
  }

  /**
   * Both side by side for publication, as a PNG file.
   *
   * @param left what the fraud's page is called above it; addresses in it must be defanged
   * @param right what the genuine page is called
   * @param notes lines below: what differs
   */
  public static byte[] sideBySide(
      Picture fake, Optional<Picture> genuine, String left, String right, List<String> notes) {
    BufferedImage one = scaled(fake);
    stamp(one);
    Optional<BufferedImage> other = genuine.map(page -> scaled(page));
    int margin = 24;
    int head = 56;
    int line = 30;
    int shown = Math.max(one.getHeight(), other.map(BufferedImage::getHeight).orElse(0));
    int width = margin * 3 + WIDTH * 2;
    Optional<Font> font = font(left + right + String.join("", notes));
    List<String> told =
        font.isPresent() ? wrapped(notes, font.get(), width - 2 * margin) : List.of();
    int height = margin * 2 + head + shown + (told.isEmpty() ? 0 : margin + told.size() * line);
    var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(sheet);
    g.setColor(PAPER);
    g.fillRect(0, 0, width, height);
    panel(g, one, margin, margin, head, RED);
    other.ifPresent(page -> panel(g, page, margin * 2 + WIDTH, margin, head, GREEN));
    if (font.isPresent()) {
      g.setFont(font.get().deriveFont(Font.BOLD, 22f));
      g.setColor(Color.WHITE);
      g.drawString(fitted(g, left), margin + 14, margin + 36);
      if (other.isPresent()) {
        g.drawString(fitted(g, right), margin * 2 + WIDTH + 14, margin + 36);
      }
      g.setFont(font.get().deriveFont(20f));
      g.setColor(INK);
      int y = margin * 2 + head + shown + 22;
      for (String note : told) {
        g.drawString(note, margin, y);
        y += line;
      }
    }
    g.dispose();
    return PngFile.of(sheet);
  }

  private static void panel(
      Graphics2D g, BufferedImage page, int x, int y, int head, Color colour) {
    g.setColor(colour);
    g.fillRect(x - 3, y - 3, WIDTH + 6, head + page.getHeight() + 6);
    g.drawImage(page, x, y + head, null);
  }

  private static String fitted(Graphics2D g, String text) {
    FontMetrics metrics = g.getFontMetrics();
    String shown = text;
    while (metrics.stringWidth(shown) > WIDTH - 28 && shown.length() > 2) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    return shown;
  }

  private static List<String> wrapped(List<String> notes, Font font, int width) {
    var lines = new ArrayList<String>();
    var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    FontMetrics metrics = g.getFontMetrics(font.deriveFont(20f));
    for (String note : notes) {
      var line = new StringBuilder("・");
      for (int i = 0; i < note.length(); i++) {
        if (metrics.stringWidth(line.toString() + note.charAt(i)) > width) {
          lines.add(line.toString());
          line = new StringBuilder("  ");
        }
        line.append(note.charAt(i));
      }
      lines.add(line.toString());
    }
    g.dispose();
    return lines;
  }

  /** A font of this machine that can show all of {@code text}; empty where there is none. */
  private static Optional<Font> font(String text) {
    try {
      var plain = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
      if (plain.canDisplayUpTo(text) < 0) {
        return Optional.of(plain);
      }
      for (Font font : java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
        if (font.canDisplayUpTo(text) < 0) {
          return Optional.of(font.deriveFont(20f));
        }
      }
      return Optional.empty();
    } catch (RuntimeException | LinkageError | InternalError e) {
      return Optional.empty(); // a machine without any fonts, or without the library for them
    }
  }

  /** On white, {@value #WIDTH} wide, cut where it is too high. */
  private static BufferedImage scaled(Picture picture) {
    int most = (int) Math.min(picture.height(), (long) MAX_HEIGHT * picture.width() / WIDTH + 1);
    Picture cut = picture.part(0, 0, picture.width(), most).orElse(picture);
    int width = cut.width();
    int height = cut.height();
    var at = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    at.setRGB(0, 0, width, height, cut.rgbOnWhite(), 0, width);
    // Halved step by step: in one step thin lines would be lost.
    while (at.getWidth() >= 2 * WIDTH && at.getHeight() > 1) {
      at = drawn(at, at.getWidth() / 2, Math.max(1, at.getHeight() / 2));
    }
    long high = Math.round((double) height * WIDTH / width);
    return drawn(at, WIDTH, Math.clamp(high, 1, MAX_HEIGHT));
  }

  private static BufferedImage drawn(Image image, int width, int height) {
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(small);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return small;
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return g;
  }

  /** A band across with the large sign, and small ones all over. */
  private static void stamp(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Graphics2D g = smooth(image);
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.42f));
    double small = width / 22.0;
    g.setStroke(round(small / 9));
    g.setColor(RED);
    double step = small * 7;
    int row = 0;
    for (double y = -step; y < height + step; y += small * 3.4) {
      for (double x = -step - (row % 2) * step / 2; x < width + step; x += step) {
        AffineTransform tilt = AffineTransform.getTranslateInstance(x, y);
        tilt.rotate(Math.toRadians(-24));
        g.draw(tilt.createTransformedShape(words(row % 2 == 0 ? STAMP : LATIN_STAMP, small)));
      }
      row++;
    }
    band(g, width, height);
    g.dispose();
  }

  private static void band(Graphics2D g, int width, int height) {
    double size = Math.min(width / 7.5, height / 3.5);
    Path2D.Double sign = words(STAMP + LATIN_STAMP, size * 0.62);
    AffineTransform middle = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    middle.rotate(-Math.atan2(height * 0.5, width));
    Shape ribbon =
        middle.createTransformedShape(
            new java.awt.geom.Rectangle2D.Double(-width, -size * 0.6, width * 2.0, size * 1.2));
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.78f));
    g.setColor(RED);
    g.fill(ribbon);
    g.setComposite(AlphaComposite.SrcOver);
    g.setColor(Color.WHITE);
    g.setStroke(round(size * 0.62 / 11));
    var centred = new AffineTransform(middle);
    centred.translate(-sign.getBounds2D().getCenterX(), -sign.getBounds2D().getCenterY());
    g.draw(centred.createTransformedShape(sign));
  }

  private static Path2D.Double words(String words, double size) {
    return Signwriting.strokes(words, size);
  }

  private static BasicStroke round(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
