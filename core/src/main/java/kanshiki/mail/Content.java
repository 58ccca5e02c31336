package kanshiki.mail;

/** Bytes with their transfer encoding taken off, and how that went. */
final class Content {
  private final byte[] bytes;
  private final boolean broken;
  private final boolean cut;

  /**
   * @param bytes as long as the content, at most the bound
   * @param broken the encoding's own rules were not kept
   * @param cut the bound was hit
   */
  Content(byte[] bytes, boolean broken, boolean cut) {
    this.bytes = bytes;
    this.broken = broken;
    this.cut = cut;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isBroken() {
    return broken;
  }

  boolean isCut() {
    return cut;
  }
}
