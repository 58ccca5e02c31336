/**
 * Does the owner of the author's domain stand behind the mail? DMARC (RFC 9989, which replaced RFC
 * 7489), from the results of SPF and DKIM.
 *
 * <p>{@link kanshiki.dmarc.Dmarc} is all that others need. Where a domain's organisation begins is
 * found by walking up the tree of names, as RFC 9989 wants it, because receivers do so now and the
 * owner's own word ({@code psd=}) is truer than a list. The public suffix list may only refuse:
 * customers of one shared-hosting suffix are never aligned with each other, whether or not the host
 * has heard of {@code psd=}.
 */
@NullMarked
package kanshiki.dmarc;

import org.jspecify.annotations.NullMarked;
