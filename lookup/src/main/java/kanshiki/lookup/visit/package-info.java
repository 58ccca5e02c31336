/**
 * 訪問: pages opened in a browser: what is asked of the browser's module, how it is loaded, and how a
 * capture is kept as a reply.
 *
 * <p>The browser itself is another module, loaded only when a page is to be opened.
 */
@NullMarked
package kanshiki.lookup.visit;

import org.jspecify.annotations.NullMarked;
