@NullMarked
package kanshiki.lookup.address;

import org.jspecify.annotations.NullMarked;
