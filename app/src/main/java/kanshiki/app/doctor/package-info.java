/**
 * What works on this machine and what does not, each with its mend. Asks the resolver and the
 * registers one harmless question each, unless the settings forbid look-ups; nothing else is
 * contacted and nothing is changed.
 */
@NullMarked
package kanshiki.app.doctor;

import org.jspecify.annotations.NullMarked;
