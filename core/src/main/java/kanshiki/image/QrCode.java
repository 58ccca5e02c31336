package kanshiki.image;

/**
 * A QR code that was read.
 *
 * @param text what it says; at most some 7,000 characters, not blank
 * @param x left edge, in pixels of the whole picture (of the drawing's modules for drawn ones)
 * @param y upper edge
 * @param width how far it reaches to the right
 * @param height how far it reaches down
 */
public record QrCode(String text, int x, int y, int width, int height) {}
