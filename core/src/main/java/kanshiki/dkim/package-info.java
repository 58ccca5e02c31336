/**
 * Were the mail and its header fields as they are when a domain signed them? DKIM (RFC 6376, 8301,
 * 8463, 8616) and the Authenticated Received Chain (RFC 8617), verified on the raw bytes.
 *
 * <p>{@link kanshiki.dkim.Dkim} and {@link kanshiki.dkim.Arc} are all that others need; nothing
 * here signs. Work is linear in the mail's size and bounded: ten signatures, keys up to 8192 bits,
 * fifty links of a chain. A key that could not be asked for is {@code temperror}, one that is not
 * there (any more) {@code permerror}, and neither means that anything was forged.
 */
@NullMarked
package kanshiki.dkim;

import org.jspecify.annotations.NullMarked;
