/**
 * The front door: give it a raw mail and it gives back the report.
 *
 * <p>Everything behind it is a function from immutable values to immutable values.
 */
@NullMarked
package kanshiki;

import org.jspecify.annotations.NullMarked;
