/**
 * How what is learnt is fitted: weights of findings, weights of letters in a row, and both joined.
 *
 * <p>Everything here is deterministic: the same examples in the same order give the same bytes on
 * every machine. What may not be learnt, and why, stands in {@code not-learnt.txt} and ADR 12.
 */
@NullMarked
package kanshiki.app.training;

import org.jspecify.annotations.NullMarked;
