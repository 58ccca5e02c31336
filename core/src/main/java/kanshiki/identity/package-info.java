/**
 * Who the mail says it is from: author, sender, reply-to, reverse-path and Message-ID host,
 * compared with each other and with the claimed brand.
 *
 * <p>Everything here can be written by anyone, which the findings say.
 */
@NullMarked
package kanshiki.identity;

import org.jspecify.annotations.NullMarked;
