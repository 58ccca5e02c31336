package kanshiki.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static Sketch of(int from, int to) {
    Set<Long> things =
        IntStream.range(from, to)
            .mapToObj(i -> Sketch.hash("thing " + i))
            .collect(Collectors.toSet());
    return Sketch.of(things);
  }

  @Test
  void estimatesWhatIsShared() {
    assertThat(of(0, 300).resemblance(of(0, 300))).isEqualTo(1);
    assertThat(of(0, 300).resemblance(of(150, 450))).isCloseTo(1 / 3.0, within(0.12));
    assertThat(of(0, 300).resemblance(of(300, 600))).isLessThan(0.05);
    assertThat(of(0, 200).within(of(0, 400))).isCloseTo(1, within(0.25));
    assertThat(of(0, 400).within(of(0, 100))).isCloseTo(0.25, within(0.1));
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(Sketch.of(Set.of()).resemblance(Sketch.of(Set.of()))).isZero();
    assertThat(Sketch.of(Set.of()).within(of(0, 9))).isZero();
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(Sketch.parse(of(0, 77).text())).contains(of(0, 77));
    assertThat(Sketch.parse("")).isEmpty();
    assertThat(Sketch.parse("5 " + "x".repeat(1024))).isEmpty();
    assertThat(Sketch.parse("-5 " + "0".repeat(1024))).isEmpty();
  }
}
