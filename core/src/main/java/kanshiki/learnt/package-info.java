/**
 * What was learnt from labelled mail: what each finding adds to the verdict, and which letters in a
 * row tell the wording of known frauds.
 *
 * <p>It reads the one file that {@code kanshiki train} writes; how that is fitted, and what may not
 * be learnt, stands in ADR 12. It holds figures only, no text of any mail. It knows no mail and no
 * finding: {@code kanshiki.verdict} weighs with it, {@code kanshiki.diction} reads texts with it.
 */
@NullMarked
package kanshiki.learnt;

import org.jspecify.annotations.NullMarked;
