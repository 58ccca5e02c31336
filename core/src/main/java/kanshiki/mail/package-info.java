/**
 * Lays a raw message open: header fields in order with their raw bytes, MIME parts, and every
 * defect met on the way (RFC 5322, 2045 to 2049, 2231, 6532, 1468).
 *
 * <p>Never throws for what a message holds: a breakage is a {@link kanshiki.mail.Defect}, a bound
 * that was hit is one too. Repairs nothing in silence.
 */
@NullMarked
package kanshiki.mail;

import org.jspecify.annotations.NullMarked;
