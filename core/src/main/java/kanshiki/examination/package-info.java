/**
 * The contract between those who ask and those who answer: topics, case file, examination,
 * indicator, finding, and the investigator that runs them in the order of their needs.
 *
 * <p>An examination puts one question to the mail and files the answer under its topic. An
 * indicator reads filed answers and observes. Neither judges: that is left to {@code
 * kanshiki.verdict}.
 */
@NullMarked
package kanshiki.examination;

import org.jspecify.annotations.NullMarked;
