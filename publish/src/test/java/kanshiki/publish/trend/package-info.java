/** Mails for tests of what is told to others. */
@NullMarked
package kanshiki.publish.trend;

import org.jspecify.annotations.NullMarked;
