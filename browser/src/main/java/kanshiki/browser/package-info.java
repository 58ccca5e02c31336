/**
 * 撮影: opens one page in Chromium and keeps what it shows.
 *
 * <p>Loaded only when a page is to be opened. Every connection of the browser goes through the gate
 * it is given; nothing is typed and nothing is sent; each visit has a profile and processes of its
 * own, which are gone when it ends, however it ends. What a page means is not judged here.
 */
@NullMarked
package kanshiki.browser;

import org.jspecify.annotations.NullMarked;
