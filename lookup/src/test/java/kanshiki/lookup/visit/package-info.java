/** Tests of how captures are kept and how the browser's module is found. */
@NullMarked
package kanshiki.lookup.visit;

import org.jspecify.annotations.NullMarked;
