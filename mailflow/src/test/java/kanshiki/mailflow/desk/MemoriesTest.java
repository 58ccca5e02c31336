package kanshiki.mailflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.mailbox.Extent;
import kanshiki.mailflow.mailbox.MailboxMemory;
import kanshiki.store.Database;
import kanshiki.store.lab.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both databases remember the same. */
class MemoriesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  @Test
  void sqlite(@TempDir Path folder) {
    holds("jdbc:sqlite:" + folder.resolve("cases.db"));
  }

  @Test
  void postgresql() {
    assumeTrue(Postgres.programs().isPresent(), "PostgreSQL is not installed");
    holds(Postgres.newDatabase());
  }

  private static DeskMemory.Taken taken(String fingerprint, long uid, String sender) {
    return new DeskMemory.Taken("desk", fingerprint, 7, uid, NOW, sender, "k1", "answer");
  }

  private static void holds(String url) {
    try (Database database = Database.open(url)) {
      var desk = new DeskMemory(() -> database);
      byte[] mail = "Subject: x\r\n\r\nbody\r\n".getBytes(StandardCharsets.UTF_8);
      var answer = new Answer("hanako@example.jp", new RawMessage(mail));
      desk.note(taken("one", 1, "a"), Optional.of(answer));
      desk.note(taken("one", 9, "a"), Optional.of(answer)); // once only
      desk.note(taken("two", 2, "b"), Optional.empty());

      assertThat(desk.waiting("desk")).isEqualTo(1);
      assertThat(desk.knows("desk", 7, 1)).isTrue();
      assertThat(desk.knows("desk", 8, 1)).isFalse();
      assertThat(desk.knows("desk", "two")).isTrue();
      assertThat(desk.answers("desk", "a", NOW.minusSeconds(1))).isEqualTo(1);
      assertThat(desk.answers("desk", "", NOW.minusSeconds(1))).isEqualTo(2);
      assertThat(desk.isAnswer(mail)).isTrue();

      DeskMemory.Outgoing outgoing = desk.take("desk", NOW).orElseThrow();
      assertThat(outgoing.recipient()).isEqualTo("hanako@example.jp");
      assertThat(outgoing.mail().bytes()).isEqualTo(mail);
      assertThat(desk.take("desk", NOW)).isEmpty(); // it belongs to who took it
      assertThat(desk.take("desk", NOW.plus(Duration.ofHours(1))).orElseThrow().attempts())
          .isEqualTo(2);
      desk.done(outgoing);
      assertThat(desk.waiting("desk")).isZero();
      desk.eraseOlderThan(NOW.plusSeconds(1));
      assertThat(desk.knows("desk", "two")).isFalse();

      var folders = new MailboxMemory(() -> database);
      assertThat(folders.progress("box", "INBOX")).isEmpty();
      folders.progress("box", "INBOX", new MailboxMemory.Progress(new Extent(7, 10), NOW));
      folders.progress("box", "INBOX", new MailboxMemory.Progress(new Extent(8, 11), NOW));
      assertThat(folders.progress("box", "INBOX"))
          .hasValue(new MailboxMemory.Progress(new Extent(8, 11), NOW));
      assertThat(folders.corrections()).isEmpty();
      assertThat(folders.eraseOlderThan(NOW)).isZero();
    }
  }
}
