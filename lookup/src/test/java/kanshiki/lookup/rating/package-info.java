@NullMarked
package kanshiki.lookup.rating;

import org.jspecify.annotations.NullMarked;
