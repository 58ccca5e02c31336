/**
 * Where the mail wants the reader to go: links shown and meant, wrappers taken off, hosts compared
 * with the brand's own.
 *
 * <p>Nothing is resolved or opened here.
 */
@NullMarked
package kanshiki.link;

import org.jspecify.annotations.NullMarked;
