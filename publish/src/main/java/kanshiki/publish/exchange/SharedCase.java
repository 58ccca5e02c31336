package kanshiki.publish.exchange;

import java.util.Optional;
import kanshiki.publish.scene.Scene;

/**
 * One case that is shared.
 *
 * @param wave id of the wave it belongs to; empty when none is known
 */
public record SharedCase(Scene scene, Optional<String> wave) {}
