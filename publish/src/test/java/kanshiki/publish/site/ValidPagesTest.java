package kanshiki.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import kanshiki.redaction.HouseStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every page to the HTML standard, by the W3C's own checker. */
class ValidPagesTest {
  @TempDir Path folder;

  @Test
  void everyPageIsValid() throws Exception {
    try (var checker = new HtmlChecker()) {
      new SiteFolder(folder, Sites.settings(HouseStyle.BRACKETS)).publish(Sites.entries());
      var faults = new ArrayList<String>();
      for (Path page : Sites.files(folder, ".html")) {
        String told = checker.check(page);
        if (!told.isEmpty()) {
          faults.add(folder.relativize(page) + ": " + told);
        }
      }
      assertThat(faults).isEmpty();
      Path broken = folder.resolve("broken.html");
      Files.writeString(broken, "<!DOCTYPE html><html lang=en><title>x</title><p><ul><li>x</p>");
      assertThat(checker.check(broken)).contains("error");
    }
  }
}
