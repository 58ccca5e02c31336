package kanshiki.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import kanshiki.lookup.Shared;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.lab.DovecotLab;
import kanshiki.mailflow.lab.SmtpRecorder;
import kanshiki.store.Cases;
import kanshiki.verdict.Classification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service answers at the report desk. */
class DeskServiceTest {
  private static @Nullable DovecotLab shared;

  @TempDir Path folder;

  @BeforeAll
  static void startServer() throws IOException {
    DovecotLab.assume();
    shared = DovecotLab.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }

  private static DovecotLab lab() {
    return Objects.requireNonNull(shared);
  }

  private void settings(String user, int smtp, String more) throws IOException {
    Files.writeString(folder.resolve("password"), DovecotLab.PASSWORD);
    Files.writeString(
        folder.resolve("kanshiki.yaml"),
        "own: { domains: [lab.example] }\nreport-desk:\n  { url: 'imap://"
            + user
            + "@127.0.0.1:"
            + lab().imapPort()
            + "', password-file: '"
            + folder.resolve("password")
            + "', smtp: 'smtp://127.0.0.1:"
            + smtp
            + "'"
            + more
            + " }\n");
  }

  /** A mail that carries another one, from a client that had logged in. */
  private static byte[] forward(byte[] inside) {
    String mail =
        """
        Received: from [192.0.2.9] (pc.lab.example [192.0.2.9]) by mx.lab.example with ESMTPSA id 77; Tue, 24 Nov 2026 10:00:01 +0900
        From: Hanako <hanako@lab.example>
        To: check@lab.example
        Subject: FW: please look
        Date: Tue, 24 Nov 2026 10:00:00 +0900
        Message-ID: <77@lab.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        --x
        Content-Type: message/rfc822
        Content-Disposition: attachment

        """
            .formatted(
                Base64.getEncoder()
                    .encodeToString("これは本物のメールでしょうか。".getBytes(StandardCharsets.UTF_8)));
    return (mail + new String(inside, StandardCharsets.ISO_8859_1) + "\n--x--\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void theSakuraMailIsAnsweredKeptAndTheAnswerPassesOurOwnFilter() throws Exception {
    lab().deliver("check", "", forward(Files.readAllBytes(Shared.path("cases/sakura/mail.eml"))));
    try (SmtpRecorder smtp = SmtpRecorder.start()) {
      settings("check", smtp.port(), ", from: 'check@lab.example'");
      try (Running running = Running.startAsFileSays(folder)) {
        var received = smtp.await(1).getFirst();
        assertThat(received.to()).containsExactly("hanako@lab.example");
        Message answer =
            Message.parse(new RawMessage(received.mail().getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.first("Subject").orElseThrow().decoded())
            .startsWith("調査結果「詐欺メール」: 【重要】ご利用の会員ID");
        assertThat(new Cases(running.service().store().needed(), InstantSource.system()).count())
            .isEqualTo(1);

        var judge = running.service().judge();
        assertThat(
                judge
                    .judge(answer.raw(), Duration.ZERO)
                    .classification()
                    .isAtLeast(Classification.SUSPICIOUS))
            .isFalse();
      }
    }
  }

  @Test
  void whatIsMissingIsSaidAtTheStart() throws Exception {
    settings("check", 25, "");
    assertThatThrownBy(() -> Running.startAsFileSays(folder).close())
        .hasMessage("report-desk needs from");
    settings("check", 25, ", from: 'nobody'");
    assertThatThrownBy(() -> Running.startAsFileSays(folder).close())
        .hasMessage("report-desk.from must be one mail address");
  }
}
