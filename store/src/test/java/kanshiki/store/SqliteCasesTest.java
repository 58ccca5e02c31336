package kanshiki.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCasesTest extends CasesContract {
  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("deep/er/cases.db");
  }

  @Override
  String sameUrl() {
    return url();
  }

  @Test
  void theFileIsTheOwnersAlone() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.resolve("deep/er/cases.db")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aStrangersFileIsRefusedInOneSentence() throws Exception {
    Path file = folder.resolve("letter.txt");
    Files.writeString(file, "Dear all, this is no database but it is long enough to be looked at.");
    assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("the store cannot be opened: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anotherKindOfAddressIsRefused() {
    assertThatThrownBy(() -> Database.open("jdbc:mysql://127.0.0.1/x"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("jdbc:sqlite:");
  }
}
