package kanshiki.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kanshiki.lookup.Shared;
import kanshiki.mailflow.lab.MailLab;
import kanshiki.mailflow.lab.Processes;
import kanshiki.mailflow.lab.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 mails at full speed on the filter's port: nothing grows. */
@EnabledIfSystemProperty(
    named = "kanshiki.measure",
    matches = "true",
    disabledReason = "only measures")
class MailFlowSoakTest {
  private static final int MAILS = Integer.getInteger("kanshiki.measure.mails", 100_000);
  private static final int STEPS = 20;
  private static final int CONNECTIONS = 8;

  /** Larger ones only cost time. */
  private static final int MAX_BYTES = Integer.getInteger("kanshiki.measure.bytes", 4_000);

  @TempDir Path folder;

  private record Figures(long resident, long threads, long handles) {}

  @Test
  void nothingIsLeftBehind() throws Exception {
    List<byte[]> mails = mails();
    int port = MailLab.freePort();
    try (var served = Served.start(folder, port, "256m", "milter.keep-at=never")) {
      var figures = new ArrayList<Figures>();
      long start = System.nanoTime();
      for (int step = 0; step < STEPS; step++) {
        send(port, mails, MAILS / STEPS);
        var now =
            new Figures(
                Processes.status(served.pid(), "VmRSS") / 1024,
                Processes.status(served.pid(), "Threads"),
                Processes.handles(served.pid()));
        figures.add(now);
        System.out.printf(
            Locale.ROOT,
            "%d mails, %.0f a second, resident %d MB, %d threads, %d handles, heap %.0f MB, left out %.0f%n",
            (step + 1) * (MAILS / STEPS),
            (step + 1) * (MAILS / STEPS) / ((System.nanoTime() - start) / 1e9),
            now.resident(),
            now.threads(),
            now.handles(),
            served.metric("jvm_memory_used_bytes") / 1e6,
            served.metric("kanshiki_journal_left_out"));
      }
      Figures early = figures.get(STEPS / 4);
      Figures late = figures.getLast();
      assertThat(served.metric("kanshiki_mails_total")).isEqualTo(MAILS / STEPS * STEPS);
      assertThat(late.resident()).isLessThan(early.resident() * 5 / 4);
      assertThat(late.threads()).isLessThan(early.threads() + 10);
      assertThat(late.handles()).isLessThan(early.handles() + 10);
    }
  }

  private static void send(int port, List<byte[]> mails, int count) throws InterruptedException {
    var next = new AtomicInteger();
    var failures = new ConcurrentLinkedQueue<String>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (next.get() < count) {
                      connection(port, mails, count, next, failures);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  /** As many mails as a busy client sends over one connection. */
  private static void connection(
      int port,
      List<byte[]> mails,
      int count,
      AtomicInteger next,
      ConcurrentLinkedQueue<String> failures) {
    try (var server =
        new ScriptedServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      server.modern();
      for (int i = 0; i < 20; i++) {
        int n = next.getAndIncrement();
        if (n >= count) {
          return;
        }
        server.envelope("192.0.2." + n % 200, "a@sender.example", "b@lab.example");
        List<ScriptedServer.Answer> answers = server.mail(mails.get(n % mails.size())).end();
        if (answers.getLast().code() != 'c'
            || answers.stream().noneMatch(a -> a.text().contains("probability="))) {
          failures.add(answers.toString());
        }
      }
    } catch (IOException e) {
      failures.add(e.toString());
    }
  }

  private static List<byte[]> mails() throws IOException {
    var mails = new ArrayList<byte[]>();
    for (String kind : List.of("ham", "phish", "spam")) {
      try (Stream<Path> all = Files.list(Shared.path("corpora/mail/" + kind))) {
        for (Path file : all.sorted().toList()) {
          if (Files.size(file) < MAX_BYTES) {
            mails.add(Files.readAllBytes(file));
          }
        }
      }
    }
    return mails;
  }
}
