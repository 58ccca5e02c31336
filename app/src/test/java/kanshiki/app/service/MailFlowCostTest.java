package kanshiki.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kanshiki.lookup.Shared;
import kanshiki.mailflow.lab.MailLab;
import kanshiki.mailflow.lab.Processes;
import kanshiki.mailflow.lab.Rspamd;
import kanshiki.mailflow.lab.SmtpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * 2,000 mails over 50 connections: Postfix alone, with the filter, and with rspamd in its place.
 */
@EnabledIfSystemProperty(
    named = "kanshiki.measure",
    matches = "true",
    disabledReason = "only measures")
class MailFlowCostTest {
  private static final int MAILS = Integer.getInteger("kanshiki.measure.mails", 2_000);
  private static final int CONNECTIONS = 50;
  private static final String MARK = "X-Lab-Number: ";

  @TempDir Path folder;

  @Test
  void manyMailsAtOnce() throws Exception {
    MailLab.assume();
    List<byte[]> mails = mails();
    Map<Integer, String> alone;
    try (var lab = MailLab.start(List.of(), "tempfail", Optional.empty())) {
      alone = run("Postfix alone", lab, mails, Optional.empty());
    }
    int port = MailLab.freePort();
    try (var served = Served.start(folder, port, "256m");
        var lab = MailLab.start(List.of("inet:127.0.0.1:" + port), "tempfail", Optional.empty())) {
      run("(warming up)", lab, mails.subList(0, mails.size() / 4), Optional.of(served.pid()));
      lab.empty();
      Map<Integer, String> filtered = run("with Kanshiki", lab, mails, Optional.of(served.pid()));
      assertThat(filtered.keySet()).isEqualTo(alone.keySet());
      var changed = new ArrayList<String>();
      filtered.forEach(
          (number, mail) -> {
            List<String> now = without(mail).lines().toList();
            List<String> then = without(Objects.requireNonNull(alone.get(number))).lines().toList();
            if (!now.equals(then)) {
              int at = 0;
              while (at < Math.min(now.size(), then.size()) && now.get(at).equals(then.get(at))) {
                at++;
              }
              // Of whose mail it is, only the name of the field may be told.
              changed.add(
                  number
                      + " line "
                      + at
                      + " of "
                      + now.size()
                      + ", was "
                      + then.size()
                      + ": "
                      + now.get(Math.min(at, now.size() - 1)).replaceAll("(?<=:).*", ""));
            }
          });
      assertThat(changed).isEmpty();
      long stamped =
          filtered.values().stream()
              .filter(
                  mail ->
                      mail.contains("X-Kanshiki: phishing")
                          || mail.contains("X-Kanshiki: suspicious"))
              .count();
      System.out.printf(
          Locale.ROOT,
          "%d mails arrived, none twice, none changed but for Subject and our fields; %d stamped; resident %d MB, %d threads, %d handles%n",
          filtered.size(),
          stamped,
          Processes.status(served.pid(), "VmRSS") / 1024,
          Processes.status(served.pid(), "Threads"),
          Processes.handles(served.pid()));
    }
    if (Rspamd.isThere()) {
      try (var rspamd = Rspamd.start();
          var lab = MailLab.start(List.of(rspamd.milter()), "tempfail", Optional.empty())) {
        run("(warming up)", lab, mails.subList(0, mails.size() / 4), Optional.of(rspamd.pid()));
        lab.empty();
        run("with rspamd", lab, mails, Optional.of(rspamd.pid()));
      }
    }
  }

  /** What may not change: all but the fields that we are asked to write. */
  private static String without(String mail) {
    int end = mail.indexOf("\n\n");
    String header = end < 0 ? mail : mail.substring(0, end);
    String body = end < 0 ? "" : mail.substring(end);
    // Fields that the servers write on the way differ from run to run.
    int start = header.indexOf(MARK);
    return header
            .substring(start)
            .replaceAll("(?im)^(Subject|X-Kanshiki[^:\\n]*):[^\\n]*(\\n[ \\t][^\\n]*)*(\\n|$)", "")
        + body;
  }

  /**
   * Sends all, waits until all arrived, and prints what it cost; gives the mails by their number.
   */
  private static Map<Integer, String> run(
      String what, MailLab lab, List<byte[]> mails, Optional<Long> filter) throws Exception {
    double postfixBefore = lab.postfixSeconds();
    double filterBefore = filter.isPresent() ? Processes.seconds(filter.get()) : 0;
    long start = System.nanoTime();
    send(lab, mails);
    double seconds = (System.nanoTime() - start) / 1e9;
    var found = new LinkedHashMap<Integer, String>();
    for (byte[] mail : lab.await("jiro", "", mails.size())) {
      String text = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      int at = text.indexOf(MARK) + MARK.length();
      String before = found.put(Integer.parseInt(text.substring(at, text.indexOf('\n', at))), text);
      assertThat(before).as("no mail twice").isNull();
    }
    double filterSeconds = filter.isPresent() ? Processes.seconds(filter.get()) - filterBefore : 0;
    System.out.printf(
        Locale.ROOT,
        "%s: %d mails, %.1f mails a second, processor ms a mail: Postfix %.1f, filter %.1f%n",
        what,
        mails.size(),
        mails.size() / seconds,
        (lab.postfixSeconds() - postfixBefore) * 1000 / mails.size(),
        filterSeconds * 1000 / mails.size());
    return found;
  }

  private static void send(MailLab lab, List<byte[]> mails) throws InterruptedException {
    var next = new AtomicInteger();
    var failures = new ConcurrentLinkedQueue<String>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (SmtpClient client =
                        lab.client("192.0.2.9", "[UNAVAILABLE]", "sender.example")) {
                      for (int n = next.getAndIncrement();
                          n < mails.size();
                          n = next.getAndIncrement()) {
                        String reply =
                            client.send(
                                "a@sender.example", List.of("jiro@lab.example"), mails.get(n));
                        if (!reply.startsWith("250")) {
                          failures.add(reply);
                        }
                      }
                    } catch (IOException e) {
                      failures.add(e.toString());
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  /** Every so-manieth mail of the corpus, with its number on top. */
  static List<byte[]> mails() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String kind : List.of("ham", "phish", "spam")) {
      try (Stream<Path> all = Files.list(Shared.path("corpora/mail/" + kind))) {
        all.sorted().forEach(files::add);
      }
    }
    var mails = new ArrayList<byte[]>();
    for (int i = 0; i < MAILS; i++) {
      String mail =
          new String(
              Files.readAllBytes(files.get((int) ((long) i * files.size() / MAILS))),
              StandardCharsets.ISO_8859_1);
      // An mbox line at the top, or a blank one, is no header.
      mails.add(
          (MARK + i + "\r\n" + mail.replaceFirst("^(From .*\\r?\\n|\\r?\\n)+", ""))
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    return mails;
  }
}
