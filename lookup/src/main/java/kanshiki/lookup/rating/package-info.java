/**
 * 評価機関: what lists and rating services say about a page, a host or an address, in one normal form.
 *
 * <p>Each centre is one class. What belongs to the recipient is cut from every URL before it is
 * asked about.
 */
@NullMarked
package kanshiki.lookup.rating;

import org.jspecify.annotations.NullMarked;
