/**
 * Who registered the domains that a mail uses, through whom and when.
 *
 * <p>Persons' names stay in the registers' raw answers.
 */
@NullMarked
package kanshiki.registration;

import org.jspecify.annotations.NullMarked;
