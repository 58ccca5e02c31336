/**
 * What comes and goes among the kept frauds: brands, stories, phrases, top-level domains,
 * registrars and networks, by week and by month.
 *
 * <p>Of each case a few facts are counted when it is kept ({@link
 * kanshiki.publish.trend.CaseFacts}); a {@link kanshiki.publish.trend.Trends} adds them up for one
 * period, and writers tell it as Markdown and HTML with charts. Nothing in it leads to one case or
 * its recipient.
 */
@NullMarked
package kanshiki.publish.trend;

import org.jspecify.annotations.NullMarked;
