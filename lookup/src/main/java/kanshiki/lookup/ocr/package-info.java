/**
 * The words in pictures, read by tesseract where it is installed: a process of its own for each
 * picture, bounded in time and output, which is handed plain grey pixels and never a file from a
 * mail.
 */
@NullMarked
package kanshiki.lookup.ocr;

import org.jspecify.annotations.NullMarked;
