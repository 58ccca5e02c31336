/**
 * Weighs findings into a classification with a probability, and names the grounds.
 *
 * <p>A pure function of the findings: it knows no topic, no mail and no clock.
 */
@NullMarked
package kanshiki.verdict;

import org.jspecify.annotations.NullMarked;
