/** Tells others: the warning site, drafts of complaints, lists for exchange. */
@NullMarked
package kanshiki.publish;

import org.jspecify.annotations.NullMarked;
