package kanshiki.publish.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kanshiki.publish.Frauds;
import kanshiki.publish.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form, byte for byte as it is kept beside this test: whoever reads it relies on that. */
class ExportTest {
  @ParameterizedTest
  @EnumSource
  void writesTheSameFilesAsEver(Export export) throws IOException {
    var shared = new SharedCase(Scene.of(Frauds.live()), Optional.of("w17"));
    var files = export.files(List.of(shared), Tlp.GREEN, new Publisher("Example CSIRT"));
    assertThat(files).isNotEmpty();
    for (var file : files.entrySet()) {
      try (InputStream kept = ExportTest.class.getResourceAsStream(file.getKey())) {
        assertThat(kept).as(file.getKey()).isNotNull();
        assertThat(file.getValue())
            .isEqualTo(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
