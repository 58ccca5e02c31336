/**
 * What really goes over the network: one request, one reply, kept as it came.
 *
 * <p>Everything else in this module reads and combines replies. So a recording of the replies is
 * enough to repeat an investigation, with the network unplugged, to the same bytes.
 */
@NullMarked
package kanshiki.lookup.wire;

import org.jspecify.annotations.NullMarked;
