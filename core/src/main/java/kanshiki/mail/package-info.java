/**
 * Lays a raw message open: header fields in order with their raw bytes, MIME parts, and every
 * defect met on the way (RFC 5322, 2045 to 2049, 2231, 6532, 1468).
 *
 * <p>Never throws for what a message holds: a breakage is a {@link kanshiki.mail.Defect}, a bound
 * that was hit is one too. Repairs nothing in silence.
 *
 * <p>The reader is our own, over bytes: the bytes must stay beside the parse, and libraries either
 * repair in silence, copy the message, or give up on what phishers send. Every step is one pass,
 * and nothing calls itself, so size and depth cost time in proportion and no stack.
 */
@NullMarked
package kanshiki.mail;

import org.jspecify.annotations.NullMarked;
