/**
 * The mail filter: speaks the milter protocol (versions 2 to 6) with Postfix and sendmail, takes
 * each mail in as it is handed over, has it judged, and answers with what is to be done.
 *
 * <p>Everything is bounded: connections, bytes of a packet, a header and a mail, mails examined at
 * once, and time. Whatever goes wrong, the server gets an answer that is in the settings ({@code
 * milter.on-error}), or a closed connection, upon which it does as its own settings say; a mail is
 * never lost here, because it is never ours.
 */
@NullMarked
package kanshiki.mailflow.milter;

import org.jspecify.annotations.NullMarked;
