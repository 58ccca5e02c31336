package kanshiki.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxTest {
  private static final String SEPARATOR = "From a@example.jp Tue Mar 10 06:12:31 2026\r\n";

  @Test
  void splitsTheSameWhateverPiecesTheStreamGives() throws IOException {
    String box = SEPARATOR + "A: 1\r\n\r\nx\r\n\r\n" + SEPARATOR + "B: 2\r\n\r\ny\r\n\r\n";
    var oneByOne =
        new FilterInputStream(stream(box)) {
          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            return super.read(b, off, Math.min(len, 1));
          }
        };

    assertThat(split(oneByOne, 1000)).containsExactly("A: 1\r\n\r\nx\r\n", "B: 2\r\n\r\ny\r\n");
  }

  @Test
  void keepsLinesLongerThanItsBuffer() throws IOException {
    String line = "x".repeat(200_000);

    assertThat(split(stream(SEPARATOR + "A: " + line + "\n\n" + line), 1 << 20))
        .containsExactly("A: " + line + "\n\n" + line);
  }

  @Test
  void passesOverAMessageThatIsTooLarge() throws IOException {
    String box = SEPARATOR + "x".repeat(500) + "\r\n\r\n" + SEPARATOR + "B: 2\r\n";

    assertThat(split(stream(box), 100)).containsExactly("too large", "B: 2\r\n");
  }

  @Test
  void keepsWhatStandsBeforeTheFirstSeparator() throws IOException {
    assertThat(split(stream("A: 1\n\nFrom where it was 10 o'clock\n"), 100))
        .containsExactly("A: 1\n\nFrom where it was 10 o'clock\n");
  }

  @Test
  void findsNothingInAnEmptyBox() throws IOException {
    assertThat(split(stream(""), 100)).isEmpty();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> split(InputStream in, int maxBytes) throws IOException {
    var all = new ArrayList<String>();
    Mbox.read(
        in,
        maxBytes,
        raw ->
            all.add(
                raw.map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).orElse("too large")));
    return all;
  }
}
