package kanshiki.mailflow.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import kanshiki.mailflow.lab.DovecotLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a mailbox with 100,000 mails costs; prints a table. */
@EnabledIfSystemProperty(
    named = "kanshiki.measure",
    matches = "true",
    disabledReason = "only measures")
class LargeMailboxTest {
  private static final int MAILS = 100_000;

  @Test
  void tellsTheCost() throws Exception {
    DovecotLab.assume();
    try (var lab = DovecotLab.start()) {
      lab.fill(
          "big",
          MAILS,
          i -> WatcherTest.mail("mail " + i),
          Instant.now().minus(Duration.ofDays(400)));
      lab.fetch("big", "INBOX", "uid"); // Dovecot indexes it
      var table =
          new StringBuilder(
              "| step | seconds | CPU seconds | mails examined |\n|---|---|---|---|\n");
      long begun = System.nanoTime();
      long cpu = cpu();
      try (var watching = Watching.of(lab, "big", Duration.ofDays(1), false).awaitReady()) {
        table.append(row("first look, a day back", begun, cpu, watching));
        begun = System.nanoTime();
        cpu = cpu();
        lab.deliver("big", "", WatcherTest.mail("fraud"));
        watching.await("move");
        table.append(row("a fraud arrives and is moved", begun, cpu, watching));
        watching.finish();
        begun = System.nanoTime();
        cpu = cpu();
        watching.restart();
        watching.await("following");
        table.append(row("restart", begun, cpu, watching));
        watching.finish();
        lab.doveadm("mailbox", "update", "-u", "big", "--uid-validity", "424242", "INBOX");
        lab.deliver("big", "", WatcherTest.mail("fraud meanwhile"));
        begun = System.nanoTime();
        cpu = cpu();
        watching.restart();
        watching.await("following");
        table.append(row("all numbered anew, and a fraud came meanwhile", begun, cpu, watching));
        assertThat(lab.fetch("big", "Junk", "hdr.subject"))
            .containsExactly("fraud", "fraud meanwhile");
        long asked = watching.judge.asked.get();
        watching.finish();
        begun = System.nanoTime();
        cpu = cpu();
        watching.memory.progress(
            "big@127.0.0.1",
            "INBOX",
            new MailboxMemory.Progress(new Extent(424242, MAILS - 10_000), Instant.now()));
        watching.restart();
        watching.await("following");
        table.append(row("10,000 mails judged (by their subject alone)", begun, cpu, watching));
        assertThat(watching.judge.asked.get() - asked).isBetween(9_990L, 10_010L);
      }
      System.gc();
      table.append("\nHeap in use after that: ");
      table
          .append((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20)
          .append(" MB\n");
      System.out.println(table);
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static String row(String step, long begun, long cpu, Watching watching) {
    return String.format(
        "| %s | %.2f | %.2f | %d |%n",
        step, (System.nanoTime() - begun) / 1e9, (cpu() - cpu) / 1e9, watching.judge.asked.get());
  }
}
