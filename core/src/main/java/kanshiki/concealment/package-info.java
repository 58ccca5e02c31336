/**
 * What a mail keeps from its reader, or from the programs that should protect him: characters that
 * cannot be seen, text that is hidden, letters in another order, words that are only a picture.
 *
 * <p>Reads the body as {@code kanshiki.content} lays it open, the subject and the author's name.
 * Letters that merely look like others are not its concern.
 */
@NullMarked
package kanshiki.concealment;

import org.jspecify.annotations.NullMarked;
