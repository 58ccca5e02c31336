/**
 * Text as a reader's eye takes it: disguised spellings folded onto the plain one, and many phrases
 * found in one pass.
 *
 * <p>Knows nothing of mail.
 */
@NullMarked
package kanshiki.text;

import org.jspecify.annotations.NullMarked;
