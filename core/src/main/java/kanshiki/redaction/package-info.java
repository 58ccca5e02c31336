/**
 * Takes out of words whatever must not be published or passed on: who received a mail, by which
 * marks the sender knows each recipient, and who is only abused by the fraud.
 *
 * <p>{@link kanshiki.redaction.Redaction} is the way in; everything that leaves for others goes
 * through it, and this is the only place where it is decided. It works by rule, so it hides too
 * much rather than too little: a serial number that means nothing is hidden as well. What it cannot
 * know is a secret that looks like any other word and stands where no word tells what it is.
 */
@NullMarked
package kanshiki.redaction;

import org.jspecify.annotations.NullMarked;
