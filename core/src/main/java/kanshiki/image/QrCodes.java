package kanshiki.image;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.image.FinderPatterns.Center;

/**
 * Finds and reads the QR codes in a picture.
 *
 * <p>Several attempts are made, from the likeliest on, until one of them reads something, and the
 * later ones only where the first have seen a corner: the picture as it is, thinned out, smoothed,
 * enlarged, each colour by itself, its transparency. Dark codes on light and light ones on dark are
 * found in the same scan. All work is counted in pixels; a picture without anything that looks like
 * the corner of a code costs a few passes.
 */
public final class QrCodes {
  /** Sides shorter than this hold no readable code: 21 modules of 1.5 pixels and some margin. */
  static final int MIN_SIDE = 32;

  /** Pixels passed over for one picture, all attempts together. */
  private static final int MAX_WORK = 30 << 20;

  /** A picture with more pixels is looked at thinned out first. */
  private static final int PLENTY = 1_200_000;

  /** One with fewer pixels is enlarged as well. */
  private static final int FEW = 400_000;

  /** Brightness between the darkest and the brightest parts, below which there is no code. */
  private static final int LEAST_CONTRAST = 25;

  /** Triples of corners that are tried in one attempt. */
  private static final int MAX_TRIED = 40;

  /** Codes read from one picture. */
  private static final int MAX_CODES = 16;

  private final int factor;
  private final List<QrCode> found = new ArrayList<>();
  private final Work work = new Work(MAX_WORK);

  /** Things that look like the corner of a code, in all attempts so far. */
  private int corners;

  private QrCodes(int factor) {
    this.factor = factor;
  }

  /** The codes in {@code picture}; none when there are none or they cannot be read. */
  public static List<QrCode> in(Picture picture) {
    if (Math.min(picture.width(), picture.height()) * picture.factor() < MIN_SIDE) {
      return List.of();
    }
    var codes = new QrCodes(picture.factor());
    codes.search(picture);
    return List.copyOf(codes.found);
  }

  static List<QrCode> in(Grey grey) {
    var codes = new QrCodes(1);
    codes.search(grey, true);
    return List.copyOf(codes.found);
  }

  private void search(Picture picture) {
    search(picture.grey(), true);
    var colours = new Colours(picture);
    if (found.isEmpty() && colours.hideContrast()) {
      for (int shift = 16; shift >= 0 && found.isEmpty(); shift -= 8) {
        search(picture.channel(shift), false);
      }
    }
    if (found.isEmpty() && colours.isTransparent()) {
      search(picture.opacity(), false);
    }
  }

  private void search(Grey grey, boolean thorough) {
    if (grey.contrast() < LEAST_CONTRAST) {
      return;
    }
    int pixels = grey.pixels().length;
    if (pixels > PLENTY) {
      int shrink = (int) Math.ceil(Math.sqrt((double) pixels / PLENTY));
      attempt(grey.shrunk(shrink), shrink, Threshold.LOCAL);
    }
    attempt(grey, 1, Threshold.LOCAL);
    attempt(grey, 1, Threshold.GLOBAL);
    if (thorough && corners > 0) {
      attempt(grey.smoothed(), 1, Threshold.LOCAL);
      if (pixels > FEW / 4) {
        attempt(grey.shrunk(2), 2, Threshold.LOCAL);
      }
      if (pixels <= FEW) {
        attempt(grey.doubled(), 0.5, Threshold.LOCAL);
      }
    }
  }

  /**
   * @param shrink pixels of the picture for one of {@code grey}
   */
  private void attempt(Grey grey, double shrink, Threshold threshold) {
    if (!found.isEmpty() || !work.spend(grey.pixels().length)) {
      return;
    }
    BitMatrix bits = threshold.apply(grey);
    FinderPatterns patterns = FinderPatterns.in(bits);
    corners += patterns.of(true).size() + patterns.of(false).size();
    read(grey, shrink, patterns.of(true), true);
    read(grey, shrink, patterns.of(false), false);
  }

  private void read(Grey grey, double shrink, List<Center> centers, boolean darkModules) {
    var used = new ArrayList<Corners>();
    int tried = 0;
    for (Corners corners : Corners.among(centers)) {
      if (tried >= MAX_TRIED || found.size() >= MAX_CODES) {
        return;
      }
      if (used.stream().anyMatch(corners::shares)) {
        continue;
      }
      tried++;
      Optional<String> text = new CodeSampler(grey, corners, darkModules, work).read();
      if (text.isPresent()) {
        used.add(corners);
        keep(text.get(), corners, shrink * factor);
      }
    }
  }

  private void keep(String text, Corners corners, double scale) {
    double margin = corners.module() * 3.5;
    double fourthX = corners.right().x() + corners.below().x() - corners.corner().x();
    double fourthY = corners.right().y() + corners.below().y() - corners.corner().y();
    double[] xs = {corners.corner().x(), corners.right().x(), corners.below().x(), fourthX};
    double[] ys = {corners.corner().y(), corners.right().y(), corners.below().y(), fourthY};
    java.util.Arrays.sort(xs);
    java.util.Arrays.sort(ys);
    found.add(
        new QrCode(
            text,
            (int) Math.max(0, (xs[0] - margin) * scale),
            (int) Math.max(0, (ys[0] - margin) * scale),
            (int) ((xs[3] - xs[0] + 2 * margin) * scale),
            (int) ((ys[3] - ys[0] + 2 * margin) * scale)));
  }
}
