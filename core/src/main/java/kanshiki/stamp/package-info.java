/**
 * What an earlier filter wrote on the mail: {@code [spam]} in the subject, X-Spam-Flag and their
 * kin.
 *
 * <p>A stamp is weak evidence; a missing one proves nothing.
 */
@NullMarked
package kanshiki.stamp;

import org.jspecify.annotations.NullMarked;
