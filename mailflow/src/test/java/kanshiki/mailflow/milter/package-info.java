/** The mail filter, spoken to as mail servers of all ages do, and as nobody should. */
@NullMarked
package kanshiki.mailflow.milter;

import org.jspecify.annotations.NullMarked;
