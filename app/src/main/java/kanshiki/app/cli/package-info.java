/**
 * The command line: commands, their options, and what goes to which stream.
 *
 * <p>Reports go to standard output, everything else to standard error; both are UTF-8 whatever the
 * locale says.
 */
@NullMarked
package kanshiki.app.cli;

import org.jspecify.annotations.NullMarked;
