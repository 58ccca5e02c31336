/** The world as the settings describe it: whom to ask, through which servers, with which data. */
@NullMarked
package kanshiki.app.outside;

import org.jspecify.annotations.NullMarked;
