/** Keeps cases, finds them again, and recognises waves. */
@NullMarked
package kanshiki.store;

import org.jspecify.annotations.NullMarked;
