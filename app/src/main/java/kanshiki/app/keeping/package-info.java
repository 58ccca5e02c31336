/** The store as the settings describe it, and how an investigation is kept in it. */
@NullMarked
package kanshiki.app.keeping;

import org.jspecify.annotations.NullMarked;
