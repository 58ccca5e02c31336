/**
 * All that is asked for one message: each question once, each reply remembered, in one order that
 * does not depend on which reply came first.
 */
@NullMarked
package kanshiki.lookup.session;

import org.jspecify.annotations.NullMarked;
