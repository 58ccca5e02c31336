package kanshiki.likeness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.image.Picture;
import kanshiki.likeness.SeenPage.SeenImage;

/**
 * Renders the laboratory's pages with Chromium from files; no network. What was rendered once is kept
 * in the folder, and taken from there.
 */
final class LabBrowser {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Writes the places of all images into the document, where they are read from. */
  private static final String PLACES =
      """
      <script id="lab">setTimeout(()=>{const all=[...document.querySelectorAll('img,svg')].map(e=>{
      const r=e.getBoundingClientRect();const src=e.tagName=='IMG'?e.src:'';
      return [r.x,r.y,r.width,r.height].map(Math.round).join(' ')+' '+btoa(unescape(encodeURIComponent(e.alt||'')))+' '+src}).join('\\n');
      const t=document.createElement('template');t.id='lab-places';t.setAttribute('data-all',all);document.body.append(t)},400)</script>
      """;

  private static final Pattern FOUND =
      Pattern.compile("<template id=\"lab-places\" data-all=\"([^\"]*)\"></template>");

  private final Path folder;
  private final int width;
  private final int height;

  LabBrowser(Path folder, int width, int height) {
    this.folder = folder;
    this.width = width;
    this.height = height;
  }

  static boolean isHere() {
    return Files.isExecutable(CHROMIUM);
  }

  SeenPage open(LabPage page) throws IOException, InterruptedException {
    return open(page.url(), page.html(), page.favicon());
  }

  SeenPage open(String url, String html, Optional<Picture> favicon)
      throws IOException, InterruptedException {
    String written = html.replace("</body>", PLACES + "</body>");
    String name = width + "-" + Long.toHexString(Sketch.hash(written));
    Path dom = folder.resolve(name + ".dom.html");
    Path png = folder.resolve(name + ".png");
    if (!Files.exists(dom) || !Files.exists(png)) {
      render(written, dom, png);
    }
    String rendered = Files.readString(dom);
    Matcher places = FOUND.matcher(rendered);
    List<SeenImage> images = places.find() ? images(places.group(1)) : List.of();
    String clean =
        FOUND.matcher(rendered).replaceAll("").replaceAll("(?s)<script id=\"lab\">.*?</script>", "");
    return new SeenPage(
        url,
        clean,
        images,
        favicon,
        Picture.read(Files.readAllBytes(png)).frames().stream().findFirst(),
        width);
  }

  private void render(String html, Path dom, Path png) throws IOException, InterruptedException {
    Path file = folder.resolve("page.html");
    Path out = folder.resolve("dom.part");
    Files.writeString(file, html);
    Process browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--hide-scrollbars",
                "--window-size=" + width + "," + height,
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=2000",
                "--screenshot=" + png,
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!browser.waitFor(90, TimeUnit.SECONDS)) {
        throw new IOException("the browser does not end");
      }
    } finally {
      browser.destroyForcibly();
    }
    Files.move(out, dom, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<SeenImage> images(String places) {
    var images = new ArrayList<SeenImage>();
    for (String line : places.lines().toList()) {
      String[] part = line.split(" ", 6);
      String alt = new String(Base64.getDecoder().decode(part[4]), StandardCharsets.UTF_8);
      images.add(
          new SeenImage(
              "",
              alt,
              Integer.parseInt(part[0]),
              Integer.parseInt(part[1]),
              Integer.parseInt(part[2]),
              Integer.parseInt(part[3]),
              Optional.empty()));
    }
    return images;
  }
}
