package kanshiki.mailflow.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import kanshiki.mailflow.lab.DovecotLab;
import org.junit.jupiter.api.Test;

/** Against Debian's Dovecot, whose certificate is for localhost. */
class TlsTest {
  @Test
  void theConnectionIsEncryptedAndTheServerKnown() throws Exception {
    DovecotLab.assume();
    try (var lab = DovecotLab.start()) {
      lab.deliver("anna", "", WatcherTest.mail("first"));
      var known = Trust.of(Optional.of(lab.certificate()));
      var byName = new Account("imap", "localhost", lab.imapPort(), "anna");
      var byAddress = new Account("imaps", "127.0.0.1", lab.imapsPort(), "anna");

      try (var upgraded = ImapConnection.open(byName, DovecotLab.PASSWORD, known, true)) {
        assertThat(upgraded.isClear()).isFalse();
      }
      try (var plain = ImapConnection.open(byName, DovecotLab.PASSWORD, known)) {
        assertThat(plain.isClear()).isTrue(); // on this machine
      }
      assertThatThrownBy(() -> ImapConnection.open(byAddress, DovecotLab.PASSWORD, known).close())
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("no connection");
      assertThatThrownBy(() -> ImapConnection.open(byName, "wrong", known).close())
          .hasMessageStartingWith("the server refuses the login");
    }
  }
}
