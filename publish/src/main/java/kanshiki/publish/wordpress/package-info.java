/**
 * A warning as a post of a WordPress site, over its REST interface with an application password.
 *
 * <p>{@link kanshiki.publish.wordpress.WordPress} speaks to the site; a case has one post, found by
 * its slug, which is changed and never doubled. Nothing is deleted there: a warning that is taken
 * back becomes a notice.
 */
@NullMarked
package kanshiki.publish.wordpress;

import org.jspecify.annotations.NullMarked;
