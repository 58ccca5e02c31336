/**
 * Whom a page copies: portraits of pages, and how much one page is like a brand's genuine one in
 * structure, text, favicon, logo and picture.
 *
 * <p>Works on what a browser saw or a file holds; opens nothing. What is compared is bounded: pages
 * are read up to {@link kanshiki.likeness.Portrait#MAX_HTML} characters, and of each page a few
 * thousand numbers are kept. A page without a genuine one to lay beside it can only be recognised
 * by the names that it shows.
 */
@NullMarked
package kanshiki.likeness;

import org.jspecify.annotations.NullMarked;
