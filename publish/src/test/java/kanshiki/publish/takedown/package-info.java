@NullMarked
package kanshiki.publish.takedown;

import org.jspecify.annotations.NullMarked;
