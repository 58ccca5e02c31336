/**
 * Files by their bytes: what a file really is, what an archive or document holds, and what it would
 * fetch or run when opened.
 *
 * <p>Pure and without any notion of mail. Nothing here is believed: sizes, counts and offsets in a
 * file are only claims, and every reader works within an {@link kanshiki.file.Allowance}.
 */
@NullMarked
package kanshiki.file;

import org.jspecify.annotations.NullMarked;
