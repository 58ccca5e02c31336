/**
 * Real connections: DNS, HTTP and WHOIS, each within its time and size, and only to addresses that
 * may be contacted.
 */
@NullMarked
package kanshiki.lookup.net;

import org.jspecify.annotations.NullMarked;
