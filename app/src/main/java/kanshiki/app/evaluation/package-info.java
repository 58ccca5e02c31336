/**
 * What verdicts on labelled mail are worth: how many frauds are found at how few false alarms, by
 * source, language and kind, and whether the probabilities can be believed.
 *
 * <p>It only counts verdicts that are handed to it; where they come from, the caller says. Rates on
 * a handful of mails come with their confidence intervals, and templates are in no rate.
 */
@NullMarked
package kanshiki.app.evaluation;

import org.jspecify.annotations.NullMarked;
