/**
 * Whether the names that a mail uses exist, where its hosts stand, and in whose network.
 *
 * <p>Reads answers of the domain name system and of address registers. An allocation names the
 * operator of a network, never the culprit; about a place the data say "about".
 */
@NullMarked
package kanshiki.hosting;

import org.jspecify.annotations.NullMarked;
