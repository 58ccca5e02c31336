@NullMarked
package kanshiki.lookup.net;

import org.jspecify.annotations.NullMarked;
