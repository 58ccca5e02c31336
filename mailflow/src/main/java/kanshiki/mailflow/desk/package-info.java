/**
 * The report desk: a mailbox to which people forward a doubtful mail; the answer comes back as a
 * mail.
 *
 * <p>{@link kanshiki.mailflow.desk.ReportDesk} takes each mail in once and has it answered once,
 * over restarts. {@link kanshiki.mailflow.desk.Correspondence} tells what must not be answered (RFC
 * 3834), {@link kanshiki.mailflow.desk.Credibility} whom the sender's address can be believed of:
 * nobody else is answered, so that the desk cannot be used to write to strangers.
 */
@NullMarked
package kanshiki.mailflow.desk;

import org.jspecify.annotations.NullMarked;
