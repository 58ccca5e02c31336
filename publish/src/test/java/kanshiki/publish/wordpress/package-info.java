@NullMarked
package kanshiki.publish.wordpress;

import org.jspecify.annotations.NullMarked;
