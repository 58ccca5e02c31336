package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kanshiki.likeness.LabPage.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty brands, nine pages each, rendered by a real browser and laid beside every genuine page.
 */
class LikenessLabTest {
  @TempDir Path folder;

  /** One page with the genuine page it is most like. */
  private record Result(LabPage page, String brand, Likeness likeness) {
    boolean isRight() {
      return page.kind().isCopy()
          ? likeness.isCopy() && brand.equals(page.brand().id())
          : !likeness.isCopy();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "kanshiki.measure", matches = "true")
  void allTwentyBrands() throws Exception {
    Assumptions.assumeTrue(LabBrowser.isHere(), "skipped: no chromium");
    List<Result> results;
    try (var browser = new LabBrowser(folder, 1280, 800)) {
      results = results(LabBrand.all(), browser);
    }
    print(results);
    long copies = results.stream().filter(r -> r.page().kind().isCopy()).count();
    long found = results.stream().filter(r -> r.page().kind().isCopy() && r.isRight()).count();
    assertThat(found).isGreaterThanOrEqualTo(Math.round(Math.ceil(copies * 0.98)));
    assertThat(results).filteredOn(r -> !r.page().kind().isCopy()).allMatch(Result::isRight);
  }

  private static List<Result> results(List<LabBrand> brands, LabBrowser browser) throws Exception {
    var portraits = new ArrayList<Map.Entry<LabPage, Portrait>>();
    for (LabBrand brand : brands) {
      for (LabPage page : LabPage.all(brand)) {
        portraits.add(Map.entry(page, Portrait.of(browser.open(page))));
      }
    }
    List<GenuinePage> genuine =
        portraits.stream()
            .filter(entry -> entry.getKey().kind() == Kind.GENUINE)
            .map(
                e ->
                    new GenuinePage(
                        e.getKey().brand().id(),
                        e.getKey().brand().brand(),
                        "2026-11-24",
                        e.getValue()))
            .toList();
    var results = new ArrayList<Result>();
    for (var entry : portraits) {
      LabPage page = entry.getKey();
      genuine.stream()
          // A genuine page is laid beside those of the others: itself it is like, of course.
          .filter(other -> page.kind() != Kind.GENUINE || !other.name().equals(page.brand().id()))
          .map(other -> new Result(page, other.name(), Likeness.of(entry.getValue(), other)))
          .max(Comparator.comparingDouble(result -> result.likeness().score()))
          .ifPresent(results::add);
    }
    return results;
  }

  /** What docs/measurements.md shows. */
  private static void print(List<Result> results) {
    for (Kind kind : Kind.values()) {
      List<Result> of = results.stream().filter(r -> r.page().kind() == kind).toList();
      var line = new StringBuilder();
      line.append(
          String.format(
              Locale.ROOT,
              "%-18s right %2d of %2d  score %s",
              kind,
              of.stream().filter(Result::isRight).count(),
              of.size(),
              spread(of.stream().map(r -> r.likeness().score()).toList())));
      for (Likeness.Part part : Likeness.Part.values()) {
        line.append("  ")
            .append(part.id())
            .append(' ')
            .append(
                spread(
                    of.stream()
                        .filter(r -> r.likeness().parts().containsKey(part))
                        .map(r -> r.likeness().parts().get(part))
                        .toList()));
      }
      line.append("  identical ").append(of.stream().filter(r -> r.likeness().identical()).count());
      System.out.println(line);
    }
    results.stream()
        .filter(r -> !r.isRight())
        .forEach(
            r ->
                System.out.println(
                    "wrong: "
                        + r.page().kind()
                        + " "
                        + r.page().brand().id()
                        + " taken for "
                        + r.brand()
                        + " "
                        + r.likeness()));
  }

  private static String spread(List<Double> values) {
    if (values.isEmpty()) {
      return "-";
    }
    List<Double> sorted = values.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%.2f/%.2f/%.2f",
        sorted.getFirst(),
        sorted.get(sorted.size() / 2),
        sorted.getLast());
  }
}
