package kanshiki.mailflow.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String HEADER = "Received: from a by b; id 1\r\nSubject: s\r\n\tmore\r\n";

  private static String of(String header) {
    return Fingerprint.of(header.getBytes(StandardCharsets.UTF_8), 100);
  }

  @Test
  void doesNotChangeWithWhatIsWrittenLater() {
    String changed =
        "X-Mozilla-Status: 0001\r\nX-Keywords: a\r\n b\r\n" + HEADER.replace("\r\n", "\n");
    assertThat(of(changed + "\n")).isEqualTo(of(HEADER + "\r\nThe text\r\n"));
  }

  @Test
  void isAnotherForAnotherDeliveryOfTheSameMessageId() {
    assertThat(of(HEADER.replace("id 1", "id 2"))).isNotEqualTo(of(HEADER));
    assertThat(Fingerprint.of(HEADER.getBytes(StandardCharsets.UTF_8), 101))
        .isNotEqualTo(of(HEADER));
  }
}
