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
  private static final Pattern RESULT = Pattern.compile("data-axe=\"([^\"]*)\"");

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
    String axe = axe();
    var faults = new ArrayList<String>();
    for (String page : pages) {
      for (boolean dark : new boolean[] {false, true}) {
        String found = look(page, dark, axe);
        if (!found.equals("[]")) {
          faults.add(page + (dark ? " (dark): " : ": ") + found);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void axeFindsWhatIsWrong() throws Exception {
    Files.writeString(folder.resolve("style.css"), "p { color: #ccc; background: #fff }");
    Files.writeString(
        folder.resolve("x.html"),
        "<!DOCTYPE html><html><head><title>x</title><link rel=\"stylesheet\" href=\"style.css\">"
            + "</head><body><p>pale</p><img src=x></body></html>");
    assertThat(look("x.html", false, axe()))
        .contains("html-has-lang")
        .contains("image-alt")
        .contains("color-contrast");
  }

  private static String axe() throws IOException {
    try (var in =
        Objects.requireNonNull(AccessiblePagesTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The page beside itself, without its policy and with axe in it. */
  private String look(String page, boolean dark, String axe)
      throws IOException, InterruptedException {
    Path original = folder.resolve(page);
    String css = Sites.read(folder.resolve("style.css"));
    String html =
        Sites.read(original)
            .replaceAll("<meta http-equiv[^>]*>", "")
            .replaceAll(
                "<link rel=\"stylesheet\"[^>]*>",
                Matcher.quoteReplacement(
                    "<style>"
                        + (dark ? css.replace("(prefers-color-scheme: dark)", "all") : css)
                        + "</style>"))
            .replace(
                "</body>",
                "<script>"
                    + axe
                    + "</script><script>axe.run(document).then(function (found) {"
                    + "document.documentElement.setAttribute('data-axe', JSON.stringify("
                    + "found.violations.map(function (v) { return v.id + ' ' + v.nodes[0].html; })))"
                    + "});</script></body>");
    Path instrumented = original.resolveSibling("axe-" + original.getFileName());
    Files.writeString(instrumented, html);
    Process process =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=390,844",
                "--virtual-time-budget=20000",
                "--dump-dom",
                instrumented.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    Matcher result = RESULT.matcher(dom);
    return result.find() ? result.group(1).replace("&quot;", "\"") : "axe gave no result";
  }
}
