package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxTest {
  private static final String POSTMARK = "From a@b.test Thu Apr 21 02:45:30 2022\n";

  private static List<String> split(String mbox) {
    return Mbox.split(mbox.getBytes(StandardCharsets.UTF_8)).stream()
        .map(message -> new String(message.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void messagesAreSplitAtTheirPostmarks() {
    assertThat(split(POSTMARK + "Subject: 1\n\none\n\n" + POSTMARK + "Subject: 2\n\ntwo\n\n"))
        .containsExactly("Subject: 1\n\none\n", "Subject: 2\n\ntwo\n");
    assertThat(
            split(
                (POSTMARK + "Subject: 1\n\none\n\n" + POSTMARK + "X: y\n\n").replace("\n", "\r\n")))
        .containsExactly("Subject: 1\r\n\r\none\r\n", "X: y\r\n");
  }

  @Test
  void aSentenceBehindABlankLineIsNoPostmark() {
    assertThat(split(POSTMARK + "Subject: 1\n\none\n\nFrom tomorrow on we close.\n"))
        .containsExactly("Subject: 1\n\none\n\nFrom tomorrow on we close.\n");
    assertThat(split(POSTMARK + "Subject: 1\n\nx\n" + POSTMARK + "y\n"))
        .containsExactly("Subject: 1\n\nx\n" + POSTMARK + "y\n");
  }

  @Test
  void oneQuoteIsTakenOff() {
    assertThat(split(POSTMARK + "Subject: 1\n\n>From x\n>>From y\n> From z\n"))
        .containsExactly("Subject: 1\n\nFrom x\n>From y\n> From z\n");
  }

  @Test
  void aFileWithoutPostmarkIsOneMessage() {
    assertThat(split("Subject: 1\n\none\n")).containsExactly("Subject: 1\n\none\n");
    assertThat(split("")).isEmpty();
    assertThat(Mbox.isMbox(POSTMARK.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(Mbox.isMbox("From: a@b.test\n".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void aMessageLargerThanTheBoundIsCutAndSaysSo() throws IOException {
    byte[] bytes =
        (POSTMARK + "Subject: 1\n\n" + "x".repeat(200_000) + "\n\n" + POSTMARK + "X: y\n\n")
            .getBytes(StandardCharsets.UTF_8);
    var mbox = new Mbox(new ByteArrayInputStream(bytes), 1_000);
    RawMessage first = mbox.next().orElseThrow();
    assertThat(first.size()).isEqualTo(1_000);
    assertThat(first.isCut()).isTrue();
    assertThat(Mails.kinds(Message.parse(first))).contains("size-cut");
    assertThat(mbox.next().orElseThrow().isCut()).isFalse();
    assertThat(mbox.next()).isEmpty();
  }

  @Test
  void twoGigabytesNeedNoMemory() throws IOException {
    byte[] one =
        (POSTMARK + "Subject: 1\n\n" + "line of a message\n".repeat(6_000) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    int copies = 1_000; // 108 MB are enough to tell
    var mbox = new Mbox(new Repeated(one, copies), 1 << 20);
    int count = 0;
    while (mbox.next().isPresent()) {
      count++;
    }
    assertThat(count).isEqualTo(copies);
  }

  private static final class Repeated extends InputStream {
    private final byte[] one;
    private int left;
    private int at;

    Repeated(byte[] one, int copies) {
      this.one = one;
      this.left = copies;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in bulk");
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left == 0) {
        return -1;
      }
      int n = Math.min(length, one.length - at);
      System.arraycopy(one, at, into, from, n);
      at += n;
      if (at == one.length) {
        at = 0;
        left--;
      }
      return n;
    }
  }
}
