/** What is written on a mail, read back by several parsers. */
@NullMarked
package kanshiki.mailflow.stamping;

import org.jspecify.annotations.NullMarked;
