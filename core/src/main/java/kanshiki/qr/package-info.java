/**
 * The QR codes of a mail, wherever they are: in pictures shown or attached, in pictures written
 * into the page, in PDF files, or drawn with characters, table cells and shapes.
 *
 * <p>A code takes the reader to another device, past everything that checks links. What it says is
 * therefore read here and examined like any other link.
 */
@NullMarked
package kanshiki.qr;

import org.jspecify.annotations.NullMarked;
