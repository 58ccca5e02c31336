package kanshiki.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.redaction.HouseStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has axe look at one page of each kind in Chromium, in light and in dark. */
class AccessiblePagesTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Pattern RESULT = Pattern.compile("<li>([^<]*)</li>");

  /** Shows each page in a frame of a phone's width and lists what axe tells of it. */
  private static final String DESK =
      """
      <!DOCTYPE html><html lang="en"><title>desk</title><ul id="told"></ul>
      <script>
      addEventListener('message', function (event) {
        var item = document.createElement('li');
        item.textContent = event.data;
        document.getElementById('told').append(item);
      });
      </script>
      """;

  private static final String WORK =
      """
      axe.run(document).then(function (found) {
        parent.postMessage(PAGE + found.violations.map(function (v) {
          return v.id + ' ' + v.nodes[0].target.join(' ');
        }).join('; '), '*');
      });
      """;

  @TempDir Path folder;

  @BeforeEach
  void needsChromium() {
    assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no " + CHROMIUM);
  }

  @Test
  void axeFindsNothing() throws Exception {
    List<Entry> entries = Sites.entries();
    new SiteFolder(folder, Sites.settings(HouseStyle.BULLETS)).publish(entries);
    var pages =
        new ArrayList<>(
            List.of(
                "index.html",
                "subjects.html",
                "brands/index.html",
                "waves/index.html",
                "months/2026-11.html",
                "corrections.html",
                "typed.html",
                "about.html",
                "en/index.html"));
    entries.forEach(entry -> pages.add("w/" + Summary.slug(entry.id()) + ".html"));
    pages.add("en/w/" + Summary.slug(entries.getFirst().id()) + ".html");
    String bad = "broken.html";
    Files.writeString(
        folder.resolve(bad),
        "<!DOCTYPE html><html><head><title>x</title></head>"
            + "<body><p style=\"color: #ccc; background: #fff\">pale</p><img src=x></body></html>");
    pages.add(bad);
    List<String> told = look(pages);
    assertThat(told)
        .filteredOn(line -> line.startsWith(bad))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("html-has-lang")
                    .contains("image-alt")
                    .contains("color-contrast"));
    assertThat(told).filteredOn(line -> !line.startsWith(bad)).hasSize(2 * pages.size() - 2);
    assertThat(told)
        .filteredOn(line -> !line.startsWith(bad))
        .allSatisfy(line -> assertThat(line).endsWith(": "));
  }

  /** What axe tells of each page, in light and in dark: its path, a colon, and the faults. */
  private List<String> look(List<String> pages) throws IOException, InterruptedException {
    try (var in =
        Objects.requireNonNull(AccessiblePagesTest.class.getResourceAsStream("/axe.min.js"))) {
      Files.write(folder.resolve("axe.js"), in.readAllBytes());
    }
    var desk = new StringBuilder(DESK);
    for (String page : pages) {
      for (boolean dark : new boolean[] {false, true}) {
        Path instrumented = instrument(page, dark);
        desk.append("<iframe title=\"page\" width=\"390\" height=\"844\" src=\"")
            .append(instrumented.toUri())
            .append("\"></iframe>\n");
      }
    }
    Path start = folder.resolve("desk.html");
    Files.writeString(start, desk);
    String dom = dom(start);
    return RESULT.matcher(dom).results().map(found -> found.group(1)).toList();
  }

  /** The page beside itself, without its policy and with axe in it. */
  private Path instrument(String page, boolean dark) throws IOException {
    Path original = folder.resolve(page);
    String css = Sites.read(folder.resolve("style.css"));
    String style =
        "<style>" + (dark ? css.replace("(prefers-color-scheme: dark)", "all") : css) + "</style>";
    String work = WORK.replace("PAGE", "'" + page + (dark ? " (dark)" : "") + ": '");
    String html =
        Sites.read(original)
            .replaceAll("<meta http-equiv[^>]*>", "")
            .replaceAll("<link rel=\"stylesheet\"[^>]*>", Matcher.quoteReplacement(style))
            .replace(
                "</body>",
                "<script src=\""
                    + folder.resolve("axe.js").toUri()
                    + "\"></script><script>"
                    + work
                    + "</script></body>");
    Path instrumented =
        original.resolveSibling((dark ? "dark-" : "light-") + original.getFileName());
    Files.writeString(instrumented, html);
    return instrumented;
  }

  private String dom(Path page) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=800,1000",
                "--virtual-time-budget=60000",
                "--dump-dom",
                page.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return dom;
  }
}
