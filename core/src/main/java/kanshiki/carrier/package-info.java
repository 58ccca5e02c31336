/**
 * Finds the mail to be examined in what was handed in: an Outlook file, a forward, a report.
 *
 * <p>A person who doubts a mail forwards it, as an attachment or in the text, or presses a button
 * that does. Such a mail is only the carrier of another one. What the carrier is and what it
 * carries is decided here; whether the carrier can be trusted is not.
 */
@NullMarked
package kanshiki.carrier;

import org.jspecify.annotations.NullMarked;
