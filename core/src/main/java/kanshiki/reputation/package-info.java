/**
 * What the rating centres say about the mail's links and about the host it came from.
 *
 * <p>"Not listed" is no praise: most frauds are not listed when their mail arrives. A host that
 * many share is never condemned by its name alone.
 */
@NullMarked
package kanshiki.reputation;

import org.jspecify.annotations.NullMarked;
