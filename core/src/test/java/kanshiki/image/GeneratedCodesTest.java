package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many of a set of generated codes are read. */
class GeneratedCodesTest {
  private static final int SET = 300;

  @Test
  void readsTheSet() {
    int read = 0;
    var missed = new ArrayList<String>();
    for (int i = 0; i < SET; i++) {
      GeneratedCode code = GeneratedCode.of(i);
      if (found(code.file()).contains(code.text())) {
        read++;
      } else {
        missed.add(i + ": " + code);
      }
    }
    System.out.printf("QR codes read: %d of %d%n", read, SET);
    missed.forEach(System.out::println);
    assertThat(read).isGreaterThanOrEqualTo(SET * 98 / 100);
  }

  @Test
  void seesNoneInInnocentPictures() {
    for (var image : InnocentPictures.all()) {
      assertThat(found(GeneratedCode.png(image))).isEmpty();
      assertThat(found(GeneratedCode.jpeg(image, 0.7f))).isEmpty();
    }
  }

  private static List<String> found(byte[] file) {
    return Picture.read(file).frames().stream()
        .flatMap(frame -> QrCodes.in(frame).stream())
        .map(QrCode::text)
        .toList();
  }
}
