@NullMarked
package kanshiki.publish.exchange;

import org.jspecify.annotations.NullMarked;
