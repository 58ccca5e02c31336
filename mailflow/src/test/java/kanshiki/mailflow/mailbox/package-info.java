@NullMarked
package kanshiki.mailflow.mailbox;

import org.jspecify.annotations.NullMarked;
