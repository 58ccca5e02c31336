/**
 * Puts a message together: the header fields and MIME parts of a mail that reached us in another
 * form than RFC 5322.
 *
 * <p>Every text is encoded, so that nothing a mail holds can pose as structure.
 */
@NullMarked
package kanshiki.mime;

import org.jspecify.annotations.NullMarked;
