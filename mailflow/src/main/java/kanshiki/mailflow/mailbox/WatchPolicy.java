package kanshiki.mailflow.mailbox;

import kanshiki.mailflow.Severity;

/**
 * What is done with a mail in a watched mailbox.
 *
 * @param junk the folder to which frauds are moved; made when there is none
 * @param moveAt from which verdict on
 * @param dryRun only says what it would do, and opens the mailbox read-only
 * @param maxBytes larger mails are left unexamined
 */
public record WatchPolicy(String junk, Severity moveAt, boolean dryRun, long maxBytes) {}
