/**
 * The long-running service, {@code kanshiki serve}: one process with a part for each thing that it
 * does.
 *
 * <p>A part follows the settings: it starts, changes or stops as they say, while mail goes on. To
 * add one, implement {@link kanshiki.app.service.ServicePart} and name it in {@link
 * kanshiki.app.service.Service}.
 */
@NullMarked
package kanshiki.app.service;

import org.jspecify.annotations.NullMarked;
