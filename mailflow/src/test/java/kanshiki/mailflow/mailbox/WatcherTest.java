package kanshiki.mailflow.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kanshiki.mailflow.lab.DovecotLab;
import kanshiki.mailflow.mailbox.MailboxMemory.Correction;
import kanshiki.mailflow.mailbox.MailboxMemory.Judged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against Debian's Dovecot. */
class WatcherTest {
  private static DovecotLab lab;

  @BeforeAll
  static void start() throws IOException {
    DovecotLab.assume();
    lab = DovecotLab.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (lab != null) {
      lab.close();
    }
  }

  static String mail(String subject) {
    return """
        Received: from client.example.test by mx.example.test; id %1$d
        From: someone@example.test
        Message-ID: <%1$d@example.test>
        Subject: %2$s

        Hello
        """
        .formatted(subject.hashCode(), subject)
        .replace("\n", "\r\n");
  }

  private static List<String> subjects(String user, String folder) throws IOException {
    return lab.fetch(user, folder, "hdr.subject");
  }

  @Test
  void movesAFraudToJunkAndLeavesTheRestUnread() throws Exception {
    lab.deliver("anna", "", mail("old fraud"));
    try (var watching = Watching.of(lab, "anna").awaitReady()) {
      lab.deliver("anna", "", mail("fraud one"));
      watching.await("move");
      lab.deliver("anna", "", mail("lunch"));
      watching.await("leave");
      lab.deliver("anna", "", mail("doubt"));
      watching.await("move");

      assertThat(lab.fetch("anna", "INBOX", "hdr.subject", "flags"))
          .containsExactly("old fraud\t", "lunch\t");
      assertThat(lab.fetch("anna", "Junk", "hdr.subject", "flags"))
          .containsExactly("fraud one\t$Phishing $Junk", "doubt\t$Junk");
      assertThat(watching.judge.asked).hasValue(3);
    }
  }

  @Test
  void looksBackAsFarAsItIsTold() throws Exception {
    lab.deliver("ben", "", mail("yesterday's fraud"));
    try (var watching = Watching.of(lab, "ben", Duration.ofDays(2), false)) {
      watching.await("move");

      assertThat(subjects("ben", "Junk")).containsExactly("yesterday's fraud");
    }
  }

  @Test
  void changesNothingInATrial() throws Exception {
    lab.deliver("carl", "", mail("first"));
    try (var watching = Watching.of(lab, "carl", Duration.ZERO, true).awaitReady()) {
      lab.deliver("carl", "", mail("fraud"));
      watching.await("would-move");

      assertThat(lab.fetch("carl", "INBOX", "hdr.subject", "flags"))
          .containsExactly("first\t", "fraud\t");
    }
  }

  @Test
  void learnsFromAMailThatIsMovedBackAndNeverMovesItAgain() throws Exception {
    lab.deliver("dora", "", mail("first"));
    try (var watching = Watching.of(lab, "dora").awaitReady()) {
      lab.deliver("dora", "", mail("fraud"));
      watching.await("move");
      lab.move("dora", "Junk", "INBOX", "fraud");
      watching.await("corrected-not-junk");

      assertThat(lab.fetch("dora", "INBOX", "hdr.subject", "flags"))
          .containsExactly("first\t", "fraud\t$NotJunk");
      assertThat(watching.memory.corrections())
          .extracting(Judged::correction)
          .containsExactly(Correction.NOT_JUNK);

      lab.doveadm("mailbox", "create", "-u", "dora", "Elsewhere");
      lab.move("dora", "INBOX", "Elsewhere", "fraud");
      lab.move("dora", "Elsewhere", "INBOX", "fraud");
      lab.deliver("dora", "", mail("last"));
      watching.await("leave");

      assertThat(subjects("dora", "INBOX")).containsExactly("first", "fraud", "last");
      assertThat(watching.judge.asked).hasValue(2);
    }
  }

  @Test
  void learnsFromAMailThatItsOwnerThrowsAway() throws Exception {
    lab.deliver("emil", "", mail("first"));
    try (var watching = Watching.of(lab, "emil").awaitReady()) {
      lab.deliver("emil", "", mail("harmless, it says"));
      watching.await("leave");
      lab.move("emil", "INBOX", "Junk", "harmless");
      watching.await("corrected-junk");
      assertThat(watching.memory.corrections())
          .extracting(Judged::correction)
          .containsExactly(Correction.JUNK);

      lab.move("emil", "Junk", "INBOX", "harmless");
      lab.deliver("emil", "", mail("last"));
      watching.await("leave");
      lab.move("emil", "INBOX", "Junk", "harmless");
      lab.deliver("emil", "", mail("very last"));
      watching.await("leave");

      assertThat(watching.judge.asked).hasValue(3);
    }
  }

  @Test
  void fetchesNothingAgainAfterARestart() throws Exception {
    lab.deliver("fred", "", mail("first"));
    try (var watching = Watching.of(lab, "fred").awaitReady()) {
      lab.deliver("fred", "", mail("one"));
      watching.await("leave");
      watching.finish();
      lab.deliver("fred", "", mail("fraud meanwhile"));
      watching.restart();
      watching.await("move");

      assertThat(watching.judge.asked).hasValue(2);
      assertThat(subjects("fred", "INBOX")).containsExactly("first", "one");
    }
  }

  @Test
  void survivesANewNumberingWithoutJudgingAnythingTwice() throws Exception {
    lab.deliver("gina", "", mail("first"));
    try (var watching = Watching.of(lab, "gina").awaitReady()) {
      lab.deliver("gina", "", mail("one"));
      watching.await("leave");
      lab.deliver("gina", "", mail("fraud"));
      watching.await("move");
      lab.move("gina", "Junk", "INBOX", "fraud");
      watching.await("corrected-not-junk");
      watching.finish();
      lab.doveadm("mailbox", "update", "-u", "gina", "--uid-validity", "424242", "INBOX");
      lab.deliver("gina", "", mail("fraud meanwhile"));
      watching.restart();
      watching.await("move");
      watching.await("following");

      // What had come before it was ever watched is met now, and judged.
      assertThat(subjects("gina", "INBOX")).containsExactly("first", "one", "fraud");
      assertThat(subjects("gina", "Junk")).containsExactly("fraud meanwhile");
      assertThat(watching.judge.asked).hasValue(4);
    }
  }

  @Test
  void movesAgainWhatABackupBringsBack() throws Exception {
    lab.deliver("hugo", "", mail("first"));
    try (var watching = Watching.of(lab, "hugo").awaitReady()) {
      lab.deliver("hugo", "", mail("fraud"));
      watching.await("move");
      watching.finish();
      lab.deliver("hugo", "", mail("fraud"));
      lab.doveadm("mailbox", "update", "-u", "hugo", "--uid-validity", "424242", "INBOX");
      watching.restart();
      watching.await("move");

      assertThat(subjects("hugo", "INBOX")).containsExactly("first");
      assertThat(watching.memory.corrections()).isEmpty();
      assertThat(watching.judge.asked).hasValue(2); // the fraud, and the first mail
    }
  }

  @Test
  void goesOnAfterItsConnectionsAreCut() throws Exception {
    lab.deliver("ines", "", mail("first"));
    try (var watching = Watching.of(lab, "ines").awaitReady()) {
      lab.cutSessions("ines");
      watching.await("trouble");
      lab.deliver("ines", "", mail("fraud"));
      watching.await("move");

      assertThat(subjects("ines", "Junk")).containsExactly("fraud");
    }
  }

  @Test
  void goesOnAfterTheServerWasAway() throws Exception {
    try (var other = DovecotLab.start()) {
      other.deliver("jana", "", mail("first"));
      try (var watching = Watching.of(other, "jana").awaitReady()) {
        other.stop();
        watching.await("trouble");
        other.deliver("jana", "", mail("fraud"));
        other.again();
        watching.await("move");

        assertThat(other.fetch("jana", "Junk", "hdr.subject")).containsExactly("fraud");
      }
    }
  }

  @Test
  void doesWithoutMoveIdleAndKeywords() throws Exception {
    try (var other = DovecotLab.start("imap_capability = IMAP4rev1 UIDPLUS")) {
      other.deliver("kurt", "", mail("first"));
      try (var watching = Watching.of(other, "kurt").awaitReady()) {
        other.deliver("kurt", "", mail("fraud"));
        watching.await("move");
        watching.finish();

        assertThat(other.fetch("kurt", "INBOX", "hdr.subject")).containsExactly("first");
        assertThat(other.fetch("kurt", "Junk", "hdr.subject", "flags"))
            .containsExactly("fraud\t$Phishing $Junk");
      }
    }
  }

  @Test
  void deletesNothingOfOthersWhereOneMailCannotBeExpungedAlone() throws Exception {
    try (var other = DovecotLab.start("imap_capability = IMAP4rev1 IDLE")) {
      other.deliver("lena", "", mail("to be deleted"));
      other.doveadm("flags", "add", "-u", "lena", "\\Deleted", "mailbox", "INBOX", "all");
      try (var watching = Watching.of(other, "lena").awaitReady()) {
        other.deliver("lena", "", mail("fraud"));
        watching.await("move");
        watching.finish();

        assertThat(other.fetch("lena", "INBOX", "hdr.subject", "flags"))
            .containsExactly("to be deleted\t\\Deleted", "fraud\t\\Deleted $Phishing $Junk");
      }
    }
  }

  @Test
  void leavesAMailThatCannotBeExaminedAndGoesOn() throws Exception {
    lab.deliver("maria", "", mail("first"));
    try (var watching = Watching.of(lab, "maria").awaitReady()) {
      lab.deliver("maria", "", mail("explode"));
      lab.deliver("maria", "", mail("huge") + "x".repeat(1_000_100));
      lab.deliver("maria", "", mail("fraud"));
      watching.await("trouble");
      watching.await("move");

      assertThat(subjects("maria", "INBOX")).containsExactly("first", "explode", "huge");
    }
  }

  @Test
  void worksThroughABacklogInItsOrder() throws Exception {
    lab.deliver("nils", "", mail("first"));
    try (var watching = Watching.of(lab, "nils").awaitReady()) {
      watching.finish();
      for (int i = 0; i < 40; i++) {
        lab.deliver("nils", "", mail(i % 4 == 0 ? "fraud " + i : "mail " + i));
      }
      watching.restart();
      watching.await("following");

      assertThat(subjects("nils", "Junk"))
          .containsExactly(
              "fraud 0",
              "fraud 4",
              "fraud 8",
              "fraud 12",
              "fraud 16",
              "fraud 20",
              "fraud 24",
              "fraud 28",
              "fraud 32",
              "fraud 36");
      assertThat(subjects("nils", "INBOX")).hasSize(31);
      assertThat(watching.judge.asked).hasValue(40);
    }
  }
}
