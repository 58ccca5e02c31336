/** Visits with a real Chromium to sites on loopback, well-behaved and hostile ones. */
@NullMarked
package kanshiki.browser;

import org.jspecify.annotations.NullMarked;
