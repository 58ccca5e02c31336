/**
 * What a web page is: the way to it, what it holds, how it looks, and what its fields ask for.
 *
 * <p>Values and their reading only. Who opens pages is not known here; whether one is a fraud is
 * not judged here.
 */
@NullMarked
package kanshiki.page;

import org.jspecify.annotations.NullMarked;
