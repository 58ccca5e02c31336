package kanshiki.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pixels of a picture, perhaps thinned out. Immutable and thread-safe. */
public final class Picture {
  /** Pixels kept of one picture; a larger one is thinned out while it is decoded. */
  public static final int MAX_PIXELS = 4 << 20;

  /** Sides up to which a graymap is doubled. */
  private static final int MAX_DOUBLED = 1_000;

  /** A margin's colour may vary by so much: JPEG's traces. */
  private static final int MARGIN = 24;

  private final int width;
  private final int height;
  private final int[] argb;
  private final int factor;

  /**
   * A picture of these pixels.
   *
   * @param argb row by row, alpha first, not premultiplied; kept, not copied
   * @param factor how many pixels of the whole picture one stands for, in each direction
   */
  public Picture(int width, int height, int[] argb, int factor) {
    if (width < 1 || height < 1 || argb.length != width * height || factor < 1) {
      throw new IllegalArgumentException("not a picture: " + width + " × " + height);
    }
    this.width = width;
    this.height = height;
    this.argb = argb;
    this.factor = factor;
  }

  /** Width of these pixels; that of the whole picture is {@link #factor()} times as much. */
  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** How many pixels of the whole picture one stands for, in each direction; usually 1. */
  public int factor() {
    return factor;
  }

  /** One pixel, alpha first, not premultiplied. */
  int argb(int x, int y) {
    return argb[y * width + x];
  }

  /**
   * A part of it, moved and cut so that it lies inside; empty when nothing of it does.
   *
   * @param left in pixels of this picture, as are the others
   */
  public Optional<Picture> part(int left, int top, int width, int height) {
    int right = (int) Math.min(this.width, (long) left + width);
    int bottom = (int) Math.min(this.height, (long) top + height);
    int fromX = Math.max(0, left);
    int fromY = Math.max(0, top);
    if (right <= fromX || bottom <= fromY) {
      return Optional.empty();
    }
    int columns = right - fromX;
    var cut = new int[columns * (bottom - fromY)];
    for (int y = fromY; y < bottom; y++) {
      System.arraycopy(argb, y * this.width + fromX, cut, (y - fromY) * columns, columns);
    }
    return Optional.of(new Picture(columns, bottom - fromY, cut, factor));
  }

  /**
   * Without the plain margin around what is shown: the colour of its upper left corner, or nothing
   * at all. The picture itself when it is all of one colour.
   */
  public Picture trimmed() {
    int paper = argb[0];
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (!isLike(argb[y * width + x], paper)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0 ? this : part(left, top, right - left + 1, bottom - top + 1).orElse(this);
  }

  private static boolean isLike(int pixel, int paper) {
    if (pixel >>> 24 < MARGIN && paper >>> 24 < MARGIN) {
      return true;
    }
    int apart = 0;
    for (int shift = 0; shift <= 24; shift += 8) {
      apart = Math.max(apart, Math.abs((pixel >> shift & 0xff) - (paper >> shift & 0xff)));
    }
    return apart <= MARGIN;
  }

  /** Laid on white paper, its rows one behind the other; a copy. */
  public int[] rgbOnWhite() {
    var out = new int[argb.length];
    for (int i = 0; i < out.length; i++) {
      int pixel = argb[i];
      int alpha = pixel >>> 24;
      out[i] =
          onWhite(pixel >> 16 & 0xff, alpha) << 16
              | onWhite(pixel >> 8 & 0xff, alpha) << 8
              | onWhite(pixel & 0xff, alpha);
    }
    return out;
  }

  /** The formats that are told apart. */
  public enum Format {
    PNG,
    JPEG,
    GIF,
    BMP,
    WEBP,
    /** Something else, or no picture at all. */
    UNKNOWN
  }

  /** Why a picture was not decoded. */
  public enum Unread {
    /** No format that we know. */
    NOT_A_PICTURE,
    /** A picture in a format that this program cannot decode: WebP. */
    FORMAT,
    /** More pixels, or more work for them, than a mail's picture can need. */
    TOO_LARGE,
    /** It breaks off or contradicts itself. */
    BROKEN
  }

  /**
   * What came of reading a picture.
   *
   * @param width as the header says, in pixels; 0 when that was not to be found
   * @param height as the header says, in pixels
   * @param frames the first one, or the first few of an animation; empty when unread
   * @param unread why there are none
   */
  public record Reading(
      Format format, int width, int height, List<Picture> frames, Optional<Unread> unread) {
    public Reading {
      frames = List.copyOf(frames);
    }
  }

  /** Decodes a file's bytes, whatever they are, within bounds; never throws for their sake. */
  public static Reading read(byte[] bytes) {
    return PictureReader.read(bytes);
  }

  /** Width and height as a file's header says, in pixels; 0 when that was not to be found. */
  public record Size(int width, int height) {}

  /** Reads only the header of a file's bytes, whatever they are. */
  public static Size size(byte[] bytes) {
    PictureHeader header = PictureHeader.of(bytes);
    return new Size(Math.max(0, header.width()), Math.max(0, header.height()));
  }

  /**
   * The brightness of all pixels as a portable graymap of 8 bits ({@code P5}), the simplest format
   * there is; small print is drawn twice as large, which machines read better.
   */
  public byte[] graymap() {
    Grey grey = grey();
    if (width <= MAX_DOUBLED && height <= MAX_DOUBLED) {
      grey = grey.doubled();
    }
    byte[] head =
        ("P5 " + grey.width() + " " + grey.height() + " 255\n").getBytes(StandardCharsets.US_ASCII);
    byte[] out = Arrays.copyOf(head, head.length + grey.pixels().length);
    System.arraycopy(grey.pixels(), 0, out, head.length, grey.pixels().length);
    return out;
  }

  /** Brightness on white paper. */
  Grey grey() {
    var out = new byte[argb.length];
    for (int i = 0; i < out.length; i++) {
      int pixel = argb[i];
      // Rec. 601 weights, out of 1,024
      int value =
          (306 * (pixel >> 16 & 0xff) + 601 * (pixel >> 8 & 0xff) + 117 * (pixel & 0xff)) >> 10;
      out[i] = (byte) onWhite(value, pixel >>> 24);
    }
    return new Grey(width, height, out);
  }

  /** One of the colours by itself, on white paper: 16 for red, 8 for green, 0 for blue. */
  Grey channel(int shift) {
    var out = new byte[argb.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) onWhite(argb[i] >> shift & 0xff, argb[i] >>> 24);
    }
    return new Grey(width, height, out);
  }

  /** How opaque it is, as brightness: 0 where the paper shows through. */
  Grey opacity() {
    var out = new byte[argb.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (argb[i] >>> 24);
    }
    return new Grey(width, height, out);
  }

  private static int onWhite(int value, int alpha) {
    return alpha == 255 ? value : 255 - (255 - value) * alpha / 255;
  }
}
