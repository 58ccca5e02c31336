/**
 * How much two sets share, told from a few numbers of each: what pages and mails are compared by
 * when neither is kept, and found by among many.
 *
 * <p>It estimates; it never says of what a set consists.
 */
@NullMarked
package kanshiki.sketch;

import org.jspecify.annotations.NullMarked;
