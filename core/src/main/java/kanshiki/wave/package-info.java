/**
 * Whether two mails are of one making, what makes them so, and what changed from one to the other.
 *
 * <p>{@link kanshiki.wave.Traits} are what is compared of a mail, {@link kanshiki.wave.Mark}s find
 * the few of very many that are worth comparing, and {@link kanshiki.wave.Kinship} compares two.
 * Nothing counts that tells who received or collected a mail: not the receiving hosts, not what a
 * mailing list added, not the recipient. Which cases are one wave is kept elsewhere ({@code
 * kanshiki.store}); the strengths were set by hand and looked over on labelled mail.
 */
@NullMarked
package kanshiki.wave;

import org.jspecify.annotations.NullMarked;
