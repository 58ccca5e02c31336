/** The program: its main class and the run that trains its start-up cache. */
@NullMarked
package kanshiki.app;

import org.jspecify.annotations.NullMarked;
