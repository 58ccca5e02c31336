/**
 * Pictures and the QR codes in them, whether they are pixels or drawn with characters, table cells
 * or rectangles.
 *
 * <p>Works on bytes and values only. Every picture is hostile: its size is read from its header
 * before anything is decoded, and all work is counted in pixels.
 */
@NullMarked
package kanshiki.image;

import org.jspecify.annotations.NullMarked;
