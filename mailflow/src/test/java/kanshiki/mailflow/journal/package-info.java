/** What the mail flow writes down, on both databases. */
@NullMarked
package kanshiki.mailflow.journal;

import org.jspecify.annotations.NullMarked;
