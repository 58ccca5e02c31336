/**
 * The data files: where they come from, under which licence, and the folder that keeps them.
 *
 * <p>They are fetched when somebody says so, never during an investigation. What is fetched is
 * looked at before it takes the place of the old file, so that a failure costs nothing.
 */
@NullMarked
package kanshiki.app.data;

import org.jspecify.annotations.NullMarked;
