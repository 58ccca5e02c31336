package kanshiki.image;

/** What may still be done for one picture, counted in pixels passed over. Not thread-safe. */
final class Work {
  private int left;

  Work(int pixels) {
    this.left = pixels;
  }

  /** Takes so much of it; false when there is too little left, and nothing is taken. */
  boolean spend(int pixels) {
    if (pixels > left) {
      return false;
    }
    left -= pixels;
    return true;
  }
}
