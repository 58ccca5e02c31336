/**
 * What a PDF file carries: links, actions, files, text and codes.
 *
 * <p>PDFBox parses the objects; everything above them is read here, because a page's pictures,
 * rectangles and words are all that matters and fonts or colour profiles are not needed for them.
 * Every read, decoded byte and object is counted: a hostile file runs out of fuel, and what was
 * left out is said.
 */
@NullMarked
package kanshiki.pdf;

import org.jspecify.annotations.NullMarked;
