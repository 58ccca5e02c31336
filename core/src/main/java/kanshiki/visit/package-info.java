/**
 * 訪問先: what the pages behind a mail's links show when they are opened for the reader.
 *
 * <p>Only the few most telling links are opened, never one that would unsubscribe or confirm
 * something, and none with what may stand for the recipient. A page that is gone clears nobody.
 * Whom a page copies is told elsewhere.
 */
@NullMarked
package kanshiki.visit;

import org.jspecify.annotations.NullMarked;
