/**
 * May this host send mail for that domain? check_host() of RFC 7208, put to the domain name system.
 *
 * <p>{@link kanshiki.spf.Spf} is all that others need. Work is bounded: ten terms that ask, two
 * questions without an answer, ten exchangers or reverse names, records up to 64 KB. An answer that
 * could not be had is {@code temperror}, never {@code fail}.
 */
@NullMarked
package kanshiki.spf;

import org.jspecify.annotations.NullMarked;
