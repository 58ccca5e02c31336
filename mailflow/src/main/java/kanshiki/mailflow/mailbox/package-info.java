/**
 * Watches a mailbox over IMAP: what arrives there is judged, and a fraud is moved to the junk
 * folder.
 *
 * <p>{@link kanshiki.mailflow.mailbox.Follower} follows one folder over lost connections, restarts
 * and new UIDVALIDITYs, and hands over each mail once; {@link kanshiki.mailflow.mailbox.Watcher} is
 * what is done with it. Nothing is ever marked as read, and what was judged is not fetched again.
 * What its owner moves by hand is a correction: it is kept, and that mail is never moved again.
 *
 * <p>Only the network protocol comes from a library; the bytes of a mail go to our own reader as
 * they are.
 */
@NullMarked
package kanshiki.mailflow.mailbox;

import org.jspecify.annotations.NullMarked;
