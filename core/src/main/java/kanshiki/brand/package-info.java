/**
 * Whom the mail claims to be: the directory of brands (data files, one a sector) and the vote that
 * finds the claimed one.
 *
 * <p>To add a brand, add one paragraph to a file in {@code resources/kanshiki/brand}.
 */
@NullMarked
package kanshiki.brand;

import org.jspecify.annotations.NullMarked;
