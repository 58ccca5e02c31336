@NullMarked
package kanshiki.mailflow.desk;

import org.jspecify.annotations.NullMarked;
