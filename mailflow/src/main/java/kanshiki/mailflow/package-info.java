/** Stands in the mail flow: the mail filter, the mailbox watcher, the report desk. */
@NullMarked
package kanshiki.mailflow;

import org.jspecify.annotations.NullMarked;
