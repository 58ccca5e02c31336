/** The arrows between the packages of the mail flow. */
@NullMarked
package kanshiki.mailflow;

import org.jspecify.annotations.NullMarked;
