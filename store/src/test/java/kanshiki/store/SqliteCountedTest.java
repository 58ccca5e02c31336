package kanshiki.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCountedTest extends CountedContract {
  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("cases.db");
  }
}
