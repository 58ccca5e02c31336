/**
 * 照会 by RDAP (RFC 7480 to 7484, 9082, 9083, 9224): the registers' answers in JSON.
 *
 * <p>{@code Bootstrap} finds the service, {@code RdapClient} asks it and follows redirects, the
 * readers take out what is wanted: who, through whom, since when, whom to tell. Answers come from
 * anybody that a registry points to, so all of it is bounded: bytes by the wire, depth and number
 * of values by {@code Json}, redirects and links by the client.
 */
@NullMarked
package kanshiki.lookup.rdap;

import org.jspecify.annotations.NullMarked;
