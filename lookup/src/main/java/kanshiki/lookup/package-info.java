/**
 * Asks the world on behalf of core: name servers, registries, address data, pages.
 *
 * <p>Holds implementations only; each question is an interface that core declares. This version
 * asks nothing yet, so that nothing is declared either: the module is here to keep clients off the
 * class path of core.
 */
@NullMarked
package kanshiki.lookup;

import org.jspecify.annotations.NullMarked;
