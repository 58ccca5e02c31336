package kanshiki.mailflow.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
  @ParameterizedTest
  @CsvSource({
    "imaps://taro@imap.example.jp, imaps, imap.example.jp, 993, taro",
    "imap://taro@example.jp@IMAP.example.jp:1143, imap, imap.example.jp, 1143, taro@example.jp",
    "imaps://taro%40example.jp@imap.example.jp/, imaps, imap.example.jp, 993, taro@example.jp",
    "imap://taro@[::1]:144, imap, ::1, 144, taro",
    "smtp://mail.example.jp, smtp, mail.example.jp, 25, ''",
    "smtps://u@mail.example.jp, smtps, mail.example.jp, 465, u",
  })
  void isReadOutOfAnAddress(String url, String scheme, String host, int port, String user) {
    assertThat(Account.of(URI.create(url))).isEqualTo(new Account(scheme, host, port, user));
  }

  @ParameterizedTest
  @CsvSource({
    "imap://taro:secret@imap.example.jp, password file",
    "http://imap.example.jp, none of imaps",
    "imap:///, names no server",
    "imap://taro@imap.example.jp:99999, no port",
  })
  void saysWhatDoesNotFit(String url, String why) {
    assertThatThrownBy(() -> Account.of(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aPasswordIsTheFirstLineOfItsFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "s\u00e9cret word \nmore\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    var password = new PasswordFile(file);
    assertThat(password.read()).isEqualTo("s\u00e9cret word ");
    assertThat(password.warning()).hasValueSatisfying(w -> assertThat(w).contains("chmod 600"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(password.warning()).isEmpty();
    Files.writeString(file, "");
    assertThatThrownBy(password::read).hasMessageContaining("has no first line");
  }
}
