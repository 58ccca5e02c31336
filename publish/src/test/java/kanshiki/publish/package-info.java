/** Mails for tests of what is told to others. */
@NullMarked
package kanshiki.publish;

import org.jspecify.annotations.NullMarked;
