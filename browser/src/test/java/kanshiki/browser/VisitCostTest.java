package kanshiki.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import kanshiki.lookup.lab.NameTable;
import kanshiki.lookup.lab.WebLab;
import kanshiki.page.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What visits cost, and what they leave behind. Prints figures for {@code docs/measurements.md}.
 */
@EnabledIfSystemProperty(named = "kanshiki.measure", matches = "true", disabledReason = "measures")
class VisitCostTest {
  private static final int VISITS = Integer.getInteger("kanshiki.visits", 200);

  private static final String PAGE =
      "<!doctype html><html lang=ja><title>会員ログイン</title><link rel=stylesheet href=/s.css><h1>ログイン</h1>"
          + "<form method=post action=/go><input name=id><input type=password name=pw><button>次へ</button></form>"
          + "<p>"
          + "ご利用ありがとうございます。".repeat(300)
          + "</p><script src=/s.js></script>";

  private static Duration visit(Visitor visitor) {
    long start = System.nanoTime();
    var seen =
        visitor.visit("https://shop.example/", Device.PHONE, Duration.ofSeconds(40)).document();
    assertThat(seen.fields()).hasSize(2);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Processor time of ended children and their children, from the kernel; in milliseconds. */
  private static long childrenMillis() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return (Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14))) * 10;
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  @Test
  void manyVisitsLeaveNothingBehind() throws Exception {
    try (var names = NameTable.start(Map.of());
        var lab =
            WebLab.start("shop.example")
                .page("shop.example/", PAGE)
                .file(
                    "shop.example/s.css",
                    "text/css",
                    "h1{color:red}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .file(
                    "shop.example/s.js",
                    "text/javascript",
                    "1".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      Visitor visitor = Visitor.of(lab, names);
      visit(visitor); // unpacks the driver
      var walls = new ArrayList<Duration>();
      long before = usedMegabytes();
      long cpu = childrenMillis();
      for (int i = 0; i < VISITS; i++) {
        walls.add(visit(visitor));
      }
      Visitor.assertNothingIsLeft();
      long after = usedMegabytes();
      System.out.printf(
          "visits %d: median %d ms, 95 %% %d ms, CPU of the browser's processes %d ms each; heap %d -> %d MB%n",
          VISITS,
          at(walls, 0.5),
          at(walls, 0.95),
          (childrenMillis() - cpu) / VISITS,
          before,
          after);
      assertThat(after).isLessThan(before + 20);

      long start = System.nanoTime();
      var tasks = new ArrayList<FutureTask<Duration>>();
      for (int i = 0; i < 4; i++) {
        var task = new FutureTask<>(() -> visit(visitor));
        tasks.add(task);
        Thread.startVirtualThread(task);
      }
      for (FutureTask<Duration> task : tasks) {
        task.get();
      }
      System.out.printf(
          "four at once: %d ms for all%n", Duration.ofNanos(System.nanoTime() - start).toMillis());
      Visitor.assertNothingIsLeft();
    }
  }

  private static long at(List<Duration> walls, double part) {
    List<Duration> sorted = walls.stream().sorted().toList();
    return sorted.get((int) (part * (sorted.size() - 1))).toMillis();
  }
}
