/**
 * Things in one mail that cannot both be true: its dates, sums, names, languages and threads held
 * against each other.
 *
 * <p>What is written is read once into {@link kanshiki.contradiction.Statements}. Brands, links and
 * trace times are judged in packages of their own; here they are only compared.
 */
@NullMarked
package kanshiki.contradiction;

import org.jspecify.annotations.NullMarked;
