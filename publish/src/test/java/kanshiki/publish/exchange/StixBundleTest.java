package kanshiki.publish.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanshiki.publish.Frauds;
import kanshiki.publish.scene.Scene;
import org.junit.jupiter.api.Test;

class StixBundleTest {
  private static String bundle() {
    Scene scene = Scene.of(Frauds.live());
    return StixBundle.of(
        List.of(new SharedCase(scene, Optional.of("w17"))),
        Tlp.GREEN,
        new Publisher("Example CSIRT"));
  }

  @Test
  void fitsTheSchemas() {
    assertThat(new StixSchemas().errors(bundle())).isEmpty();
  }
}
