/**
 * What the mail carries: attachments, what they really are, what lies in them, and what they would
 * do to whoever opens them.
 *
 * <p>{@link kanshiki.attachment.Opener} is the one place that asks a file what it holds. Pages and
 * addresses found there are kept for {@code kanshiki.link}, which makes links of them; this package
 * knows no links.
 */
@NullMarked
package kanshiki.attachment;

import org.jspecify.annotations.NullMarked;
