/**
 * 照会: the questions that may be put outside, as interfaces, and the answers they give.
 *
 * <p>Nothing here asks anything. The lookup module answers from the world or from a recording;
 * tests answer from small tables. "Nothing there" and "could not ask" are never the same answer.
 */
@NullMarked
package kanshiki.lookup;

import org.jspecify.annotations.NullMarked;
