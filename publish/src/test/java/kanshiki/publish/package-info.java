@NullMarked
package kanshiki.publish;

import org.jspecify.annotations.NullMarked;
