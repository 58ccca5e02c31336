/**
 * Finds the messages that a person named: files, mail boxes, Maildirs, folders, standard input.
 *
 * <p>Hands them over one by one in the order found, so that a box of any size needs the memory of
 * one message. What cannot be read is handed over too, as a failure with its reason.
 */
@NullMarked
package kanshiki.app.intake;

import org.jspecify.annotations.NullMarked;
