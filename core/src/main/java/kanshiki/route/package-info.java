/**
 * Which way the mail came: trace fields read as hops, whose word counts, and the host that handed
 * the mail over from outside (RFC 5321 section 4.4, RFC 5598).
 *
 * <p>Only hops written by the recipient's own side are believed; all older ones are claims.
 */
@NullMarked
package kanshiki.route;

import org.jspecify.annotations.NullMarked;
