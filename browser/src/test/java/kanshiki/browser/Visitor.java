package kanshiki.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.lookup.lab.NameTable;
import kanshiki.lookup.lab.WebLab;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.net.LocalPrograms;
import kanshiki.lookup.net.NetworkPlan;
import kanshiki.lookup.visit.Browser;
import kanshiki.lookup.visit.CaptureFile;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.observable.Network;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import org.junit.jupiter.api.Assumptions;

/** Visits the laboratory's sites with the machine's Chromium, as an investigation would. */
final class Visitor {
  private static final Browser BROWSER = new ChromiumFactory().open("auto", _ -> {});

  private static final InstantSource CLOCK = () -> Instant.parse("2022-02-27T00:00:00Z");

  private final LiveWire live;

  private Visitor(LiveWire live) {
    this.live = live;
  }

  /** Skips the test where there is no Chromium. */
  static Visitor of(WebLab lab, NameTable names, String... allowed) {
    Assumptions.assumeTrue(
        Program.find("auto", System.getenv()).isPresent(), "no Chromium is installed");
    List<Network> networks =
        List.of(allowed).stream().map(network -> Network.parse(network).orElseThrow()).toList();
    var plan = new NetworkPlan(List.of(names.address()), networks, lab.detours(), Set.of());
    return new Visitor(
        new LiveWire(plan, Map.of(), LocalPrograms.none(CLOCK).with(BROWSER), CLOCK, "laboratory"));
  }

  /** With more time than an ordinary page needs, for the sake of loaded machines. */
  Capture visit(String url, Device device) {
    return visit(url, device, Duration.ofSeconds(25));
  }

  Capture visit(String url, Device device, Duration time) {
    return CaptureFile.read(reply(url, device, time).body()).orElseThrow();
  }

  Reply.Received reply(String url, Device device, Duration time) {
    Reply reply = live.ask(new Request.Visit(URI.create(url), device), time);
    assertThat(reply).isInstanceOf(Reply.Received.class);
    return (Reply.Received) reply;
  }

  /** Nobody's leftovers but ours are counted: the folder's name holds our process's number. */
  static void assertNothingIsLeft() throws IOException {
    String mine = "kanshiki-visit-" + ProcessHandle.current().pid() + "-";
    assertThat(
            ProcessHandle.allProcesses()
                .filter(each -> Workplace.commandLine(each).contains(mine))
                .toList())
        .isEmpty();
    assertThat(
            ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(Workplace::commandLine))
        .noneMatch(line -> line.contains("chrom") || line.contains("playwright"));
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith(mine)).toList())
          .isEmpty();
    }
  }
}
