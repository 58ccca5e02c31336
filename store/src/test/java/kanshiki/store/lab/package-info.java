/** Databases that are started for tests. */
@NullMarked
package kanshiki.store.lab;

import org.jspecify.annotations.NullMarked;
