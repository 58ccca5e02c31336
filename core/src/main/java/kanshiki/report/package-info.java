/**
 * Tells a verdict to a reader: text, HTML, Markdown and JSON, in Japanese and English.
 *
 * <p>May show any topic; nothing but the front door sees it.
 */
@NullMarked
package kanshiki.report;

import org.jspecify.annotations.NullMarked;
