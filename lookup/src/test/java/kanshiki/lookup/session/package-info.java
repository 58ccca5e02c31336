@NullMarked
package kanshiki.lookup.session;

import org.jspecify.annotations.NullMarked;
