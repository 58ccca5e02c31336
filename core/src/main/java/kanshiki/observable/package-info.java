/**
 * Values that can be looked up or compared: domain name, IP address, mailbox, URL.
 *
 * <p>Named as STIX 2.1 names cyber-observables, so that an export is a rename. All immutable.
 */
@NullMarked
package kanshiki.observable;

import org.jspecify.annotations.NullMarked;
