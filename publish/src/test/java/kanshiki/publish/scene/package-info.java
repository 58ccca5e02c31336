@NullMarked
package kanshiki.publish.scene;

import org.jspecify.annotations.NullMarked;
