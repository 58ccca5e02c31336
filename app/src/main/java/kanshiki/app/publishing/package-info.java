/**
 * Puts kept cases before the public: remembers in the store what is published, and makes the
 * warning site and the posts from that.
 */
@NullMarked
package kanshiki.app.publishing;

import org.jspecify.annotations.NullMarked;
