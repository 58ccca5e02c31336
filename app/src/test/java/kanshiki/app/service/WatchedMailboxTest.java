package kanshiki.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kanshiki.lookup.Shared;
import kanshiki.mailflow.journal.Action;
import kanshiki.mailflow.journal.Journal;
import kanshiki.mailflow.lab.DovecotLab;
import kanshiki.mailflow.lab.Waiting;
import kanshiki.store.Cases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service watches mailboxes at Dovecot. */
class WatchedMailboxTest {
  private static final String INNOCENT =
      """
      From: Hanako <hanako@friend.example>
      To: taro@lab.example
      Subject: Lunch
      Date: Tue, 24 Nov 2026 10:00:00 +0900
      Message-ID: <2@friend.example>

      See you at noon.
      """;

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

  private void settings(String mailbox) throws IOException {
    Files.writeString(folder.resolve("password"), DovecotLab.PASSWORD);
    Files.writeString(
        folder.resolve("kanshiki.yaml"),
        "mailboxes:\n  - { name: office, password-file: '"
            + folder.resolve("password")
            + "', "
            + mailbox
            + " }\n");
  }

  private static Running start(Path folder) throws Exception {
    return Running.startAsFileSays(folder);
  }

  @Test
  void theSakuraMailIsFiledToJunkAndKept() throws Exception {
    byte[] mail = Files.readAllBytes(Shared.path("cases/sakura/mail.eml"));
    lab().deliver("taro", "", INNOCENT);
    lab().deliver("taro", "", mail);
    settings("url: 'imap://taro@127.0.0.1:" + lab().imapPort() + "'");
    try (Running running = start(folder)) {
      running.await("\"watching\"");
      assertThat(lab().fetch("taro", "INBOX", "hdr.subject", "flags")).containsExactly("Lunch\t");
      assertThat(lab().fetch("taro", "Junk", "flags")).containsExactly("$Phishing $Junk");
      Waiting.until("both are in the journal", () -> actions(running).size() == 2);
      assertThat(actions(running))
          .extracting(Action::action)
          .containsExactlyInAnyOrder("move", "leave");
      assertThat(new Cases(running.service().store().needed(), InstantSource.system()).count())
          .isEqualTo(1);
    }
  }

  private static List<Action> actions(Running running) {
    var actions = new ArrayList<Action>();
    new Journal(running.service().store().needed()).forEach(actions::add);
    return actions;
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForIsNotTrusted() throws Exception {
    lab().deliver("hana", "", INNOCENT);
    settings("url: 'imaps://hana@localhost:" + lab().imapsPort() + "'");
    try (Running running = start(folder)) {
      running.await("certification path");
      assertThat(running.service().watch().health().state()).isEqualTo(Health.State.DOWN);
    }
  }

  @Test
  void aCertificateCanBeVouchedForByAFile() throws Exception {
    lab().deliver("hana", "", INNOCENT);
    settings(
        "url: 'imaps://hana@localhost:"
            + lab().imapsPort()
            + "', ca-file: '"
            + lab().certificate()
            + "'");
    try (Running running = start(folder)) {
      running.await("\"watching\"");
    }
  }

  @Test
  void whatCannotBeWatchedIsSaidAtTheStart() throws Exception {
    settings("url: 'imap://hana@localhost', watch: Junk");
    assertThatThrownBy(() -> start(folder).close())
        .hasMessage("mailboxes: watch and junk are the same folder, Junk");
    settings("url: 'imap://hana:secret@localhost'");
    assertThatThrownBy(() -> start(folder).close()).hasMessageContaining("password file");
    settings("watch: INBOX");
    assertThatThrownBy(() -> start(folder).close()).hasMessage("mailboxes: each needs url");
  }
}
