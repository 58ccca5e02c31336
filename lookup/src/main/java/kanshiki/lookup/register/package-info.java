/**
 * 登録情報: what the two protocols of the registers, RDAP and WHOIS, have in common.
 *
 * <p>A {@link kanshiki.lookup.register.Register} is asked for a domain or an address; {@link
 * kanshiki.lookup.register.RdapThenWhois} asks one after the other. What the registers write into
 * free text (dates, mail addresses, withheld names) is read here once for both. Nothing here knows
 * a person's name: organisations only.
 */
@NullMarked
package kanshiki.lookup.register;

import org.jspecify.annotations.NullMarked;
