@NullMarked
package kanshiki.lookup.recorded;

import org.jspecify.annotations.NullMarked;
