/**
 * What can be proved about the mail's identities: our own check where the world may be asked, and
 * what the receiver recorded about SPF, DKIM, DMARC and ARC (RFC 8601), read only where the
 * recipient's own side wrote it.
 */
@NullMarked
package kanshiki.authentication;

import org.jspecify.annotations.NullMarked;
