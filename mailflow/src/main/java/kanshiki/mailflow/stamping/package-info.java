/**
 * What is written on a mail: the stamp before its subject and our own header fields, and what of
 * strangers' making is taken off. Pure: the mail server's header in, changes out.
 *
 * <p>Everything written is ASCII. The subject's own bytes stay as they are wherever they are ASCII;
 * raw 8-bit text, which no header may hold, is encoded in its own charset.
 */
@NullMarked
package kanshiki.mailflow.stamping;

import org.jspecify.annotations.NullMarked;
