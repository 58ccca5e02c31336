/**
 * The body as the reader sees it: text and HTML parts decoded once, for every examination after.
 */
@NullMarked
package kanshiki.content;

import org.jspecify.annotations.NullMarked;
