package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.Shared;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.image.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Captures of real pages and real kits, where they lie beside the project; nothing is opened. */
@EnabledIfSystemProperty(named = "kanshiki.measure", matches = "true")
class RealPagesTest {
  private static final Brand SOMEBODY = BrandDirectory.builtIn().brand("paypal").orElseThrow();

  private record Real(String url, Portrait portrait) {
    GenuinePage genuine() {
      return new GenuinePage("real", SOMEBODY, "2026-11-24", portrait);
    }
  }

  private static Portrait portrait(Path folder, String url) throws Exception {
    String html = Files.readString(folder.resolve("html.txt"), StandardCharsets.UTF_8);
    Optional<Picture> view =
        Picture.read(Files.readAllBytes(folder.resolve("shot.png"))).frames().stream().findFirst();
    return Portrait.of(
        new SeenPage(url, html, List.of(), Optional.empty(), view, view.orElseThrow().width(), ""));
  }

  @Test
  void capturesAreLikeThemselvesAndNotLikeEachOther() throws Exception {
    Path sites = Shared.path("corpora/pages/phishintention/datasets/test_sites");
    var all = new ArrayList<Real>();
    var moved = new ArrayList<Real>();
    try (Stream<Path> folders = Files.list(sites)) {
      for (Path folder : folders.sorted().toList()) {
        String url = Files.readString(folder.resolve("info.txt")).strip();
        all.add(new Real(url, portrait(folder, url)));
        moved.add(new Real(url, portrait(folder, "https://moved.example/")));
      }
    }
    for (int i = 0; i < all.size(); i++) {
      Portrait page = moved.get(i).portrait();
      for (int j = 0; j < all.size(); j++) {
        Likeness likeness = Likeness.of(page, all.get(j).genuine());
        System.out.println("page " + i + " beside " + j + ": " + likeness);
        assertThat(likeness.isCopy()).isEqualTo(i == j);
      }
      System.out.println(
          "named at its own address: "
              + Resemblance.of(all.get(i).portrait(), List.of()).map(RealPagesTest::told));
    }
  }

  @Test
  void kitsAreReadWithoutTrouble() throws Exception {
    Path kits = Shared.path("corpora/pages/kits_html");
    var portraits = new ArrayList<Portrait>();
    try (Stream<Path> files = Files.walk(kits)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        Portrait portrait =
            Portrait.of(
                SavedPage.read(
                    Files.readAllBytes(file),
                    _ -> false,
                    "https://kit.example/",
                    name -> beside(file, name),
                    Optional.empty()));
        portraits.add(portrait);
        System.out.println(
            file.getFileName()
                + ": "
                + portrait.words().count()
                + " pieces of text, "
                + portrait.shape().count()
                + " of structure, "
                + portrait.logos().size()
                + " pictures, fields "
                + portrait.fields()
                + " "
                + Resemblance.of(portrait, List.of()).map(RealPagesTest::told));
      }
    }
    assertThat(portraits).isNotEmpty();
    for (Portrait one : portraits) {
      assertThat(Portrait.parse(one.json())).contains(one);
    }
  }

  private static Optional<byte[]> beside(Path file, String name) {
    try {
      Path found = file.resolveSibling(name);
      return Files.isRegularFile(found) ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  private static String told(Resemblance resemblance) {
    return resemblance.brand().id() + " " + resemblance.score() + " " + resemblance.named();
  }
}
