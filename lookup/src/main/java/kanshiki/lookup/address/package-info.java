/**
 * Where addresses stand and whose they are, from tables at hand: the country table that ships
 * inside, and MaxMind DB files where there are some. The registers confirm, or correct.
 */
@NullMarked
package kanshiki.lookup.address;

import org.jspecify.annotations.NullMarked;
