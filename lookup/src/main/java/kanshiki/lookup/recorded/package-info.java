/**
 * 事件簿: case files, which hold a mail and every reply from outside, and repeat the investigation
 * without a network.
 */
@NullMarked
package kanshiki.lookup.recorded;

import org.jspecify.annotations.NullMarked;
