/**
 * What others may have of a fraud, in the forms in which they take it: STIX 2.1, MISP, CSV, plain
 * lists, and a signed JSON message to one address.
 *
 * <p>Everything is a function of a {@link kanshiki.publish.scene.Scene}: the fraud's own
 * observables, no recipient, no token, no innocent person's mailbox. The same scene gives the same
 * bytes and the same ids.
 */
@NullMarked
package kanshiki.publish.exchange;

import org.jspecify.annotations.NullMarked;
