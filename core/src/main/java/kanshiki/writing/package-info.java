/**
 * How the mail is written: the marks that a foreign keyboard, a mailing tool or a copied text leave
 * in its letters, words and signature.
 *
 * <p>Reads the visible text and, for fonts and charsets, the HTML. What the words demand is the
 * business of {@code kanshiki.content}; what is hidden, of {@code kanshiki.concealment}.
 */
@NullMarked
package kanshiki.writing;

import org.jspecify.annotations.NullMarked;
