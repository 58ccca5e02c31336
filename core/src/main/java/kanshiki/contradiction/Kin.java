package kanshiki.contradiction;

import kanshiki.brand.Brand;

/** Brands of one house, whose names stand beside each other in genuine mail. */
final class Kin {
  private Kin() {}

  static boolean are(Brand one, Brand other) {
    return one.equals(other) || one.kin().contains(other.id()) || other.kin().contains(one.id());
  }
}
