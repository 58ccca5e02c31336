@NullMarked
package kanshiki.publish.site;

import org.jspecify.annotations.NullMarked;
