package kanshiki.verdict;

import kanshiki.examination.Finding;

/**
 * A finding and what it added to the verdict.
 *
 * @param contribution log-odds (natural logarithm); the sum of all, with the prior, gives the
 *     probability
 */
public record Weighed(Finding finding, double contribution) {}
