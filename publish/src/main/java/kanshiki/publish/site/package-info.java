/**
 * The warning site: a folder of files that any web server can hand out, made from publications.
 *
 * <p>{@link kanshiki.publish.site.SiteFolder} is the way in. Pages are Japanese at the root and
 * English under {@code en/}; they need no script, load nothing from elsewhere and hold no address
 * that can be opened, other than those of the genuine houses. What is the same as before is not
 * written again.
 */
@NullMarked
package kanshiki.publish.site;

import org.jspecify.annotations.NullMarked;
