/**
 * What a statement rests on: words of the message, or an answer from outside with its source and
 * time.
 *
 * <p>Records only, no logic. Sealed, so that every report format must show each kind.
 */
@NullMarked
package kanshiki.evidence;

import org.jspecify.annotations.NullMarked;
