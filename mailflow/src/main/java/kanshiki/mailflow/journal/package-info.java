/**
 * What the mail flow writes down in the store: every action taken on a mail and why, the mails that
 * are still to be examined in full, and how often an earlier filter and we agreed.
 *
 * <p>Writing it down never holds up a mail: {@link kanshiki.mailflow.journal.Diary} does it
 * afterwards, within bounds, and says what it had to leave out.
 */
@NullMarked
package kanshiki.mailflow.journal;

import org.jspecify.annotations.NullMarked;
