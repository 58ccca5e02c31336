package kanshiki.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import kanshiki.Kanshiki;
import kanshiki.app.data.DataFolder;
import kanshiki.app.outside.Outside;
import kanshiki.app.settings.Settings;
import kanshiki.app.settings.SettingsException;
import kanshiki.app.settings.SettingsLoader;
import kanshiki.examination.Own;
import kanshiki.lookup.lab.OddResolver;
import kanshiki.lookup.lab.RawServer;
import kanshiki.lookup.session.Session;
import kanshiki.mail.RawMessage;
import kanshiki.report.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Measures many cases at once, and one alone against its longest chain of dependent questions,
 * where every answer takes 50 ms. Only measures: the figures are for docs/measurements.md.
 */
class ManyCasesTest {
  private static final int CASES = 100;

  /** {@code -Dkanshiki.answer=500}: on a busy machine only long answers show the chain itself. */
  private static final Duration ANSWER =
      Duration.ofMillis(Integer.getInteger("kanshiki.answer", 50));

  @TempDir Path folder;

  private final AtomicInteger web = new AtomicInteger();

  @BeforeEach
  void onlyWhereAsked() {
    Assumptions.assumeTrue(
        Boolean.getBoolean("kanshiki.measure"), "skipped: -Dkanshiki.measure=true is not set");
  }

  private static void takeTime() {
    try {
      Thread.sleep(ANSWER); // the laboratory's distance, not the test's waiting
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Every name has an address, a mail server, an SPF record with an include; no other texts. */
  private static Optional<byte[]> dns(Message question, boolean overTcp) throws IOException {
    takeTime();
    Record asked = question.getQuestion();
    Name name = asked.getName();
    var answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(asked, Section.QUESTION);
    boolean plain = !name.toString().startsWith("_") && !name.toString().contains(".arpa");
    switch (asked.getType()) {
      case Type.A ->
          answer.addRecord(
              new ARecord(
                  name,
                  DClass.IN,
                  300,
                  java.net.InetAddress.ofLiteral(
                      "203.0.113." + (1 + Math.floorMod(name.hashCode(), 250)))),
              Section.ANSWER);
      case Type.MX ->
          answer.addRecord(
              new MXRecord(name, DClass.IN, 300, 10, Name.fromString("mx.", name)), Section.ANSWER);
      case Type.TXT -> {
        if (plain) {
          boolean included = name.toString().startsWith("spf.");
          String text = included ? "v=spf1 ip4:198.51.100.0/24 -all" : "v=spf1 include:spf." + name;
          answer.addRecord(
              new TXTRecord(name, DClass.IN, 300, text.replaceAll("\\.$", "")), Section.ANSWER);
        }
      }
      default -> {}
    }
    return Optional.of(answer.toWire());
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private void rdap(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    String path = line(in).split(" ", -1)[1];
    String host = "";
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      host = field.startsWith("Host: ") ? field.substring(6) : host;
    }
    web.incrementAndGet();
    takeTime();
    String self = "http://" + host + "/";
    String body;
    if (path.endsWith("ipv4.json")) {
      body = "{\"services\":[[[\"203.0.0.0/8\",\"198.0.0.0/8\"],[\"" + self + "\"]]]}";
    } else if (path.endsWith(".json")) {
      body = "{\"services\":[]}";
    } else {
      String address = path.substring(path.lastIndexOf('/') + 1);
      String net = address.substring(0, address.lastIndexOf('.'));
      body =
          """
          {"objectClassName":"ip network","handle":"x","startAddress":"%s.0","endAddress":"%s.255",
           "ipVersion":"v4","name":"LAB","country":"JP"}
          """
              .formatted(net, net);
    }
    byte[] bytes = body.getBytes(UTF_8);
    connection
        .getOutputStream()
        .write(
            ("HTTP/1.1 200 OK\r\nContent-Type: application/rdap+json\r\nConnection: close\r\n"
                    + "Content-Length: "
                    + bytes.length
                    + "\r\n\r\n")
                .getBytes(UTF_8));
    connection.getOutputStream().write(bytes);
    connection.getOutputStream().flush();
  }

  private void whois(Socket connection, String registry) throws IOException {
    String asked = line(connection.getInputStream());
    web.incrementAndGet();
    takeTime();
    String answer =
        registry.isEmpty()
            ? "Domain Name: "
                + asked
                + "\nRegistrar: Lab Registrar\nCreation Date: 2020-01-01T00:00:00Z\n"
                + "Registry Expiry Date: 2030-01-01T00:00:00Z\nName Server: ns1."
                + asked
                + "\n"
            : "domain: " + asked + "\nrefer: " + registry + "\nwhois: " + registry + "\n";
    connection.getOutputStream().write(answer.getBytes(UTF_8));
  }

  private static RawMessage mail(int number) {
    String domain = "shop" + number + ".com";
    String mail =
        """
        Return-Path: <info@%1$s>
        Received: from mail.%1$s (mail.%1$s [198.51.100.%2$d])
        \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1; Sun, 27 Feb 2022 06:12:33 +0900
        From: さくらインターネット <info@%1$s>
        To: <owner@example.jp>
        Subject: 【重要】ご利用の会員IDとサービスについて
        Date: Sun, 27 Feb 2022 05:12:27 +0800
        Content-Type: text/plain; charset=utf-8

        与信失敗により失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、更新をお願いします。
        https://login.%1$s/
        """
            .formatted(domain, 1 + number % 250);
    return new RawMessage(mail.replace("\n", "\r\n").getBytes(UTF_8));
  }

  private record Measured(Duration wall, int questions, int answered) {}

  /** One new program for each measurement, so that nothing is remembered from the last. */
  private Measured measure(int cases, IntFunction<RawMessage> mails)
      throws IOException, SettingsException, ExecutionException, InterruptedException {
    try (var dns = OddResolver.start(ManyCasesTest::dns);
        var registry = RawServer.start(connection -> whois(connection, ""));
        var root = RawServer.start(connection -> whois(connection, "whois.lab.example"));
        var rdap = RawServer.start(this::rdap)) {
      Settings settings =
          new SettingsLoader(Map.of("KANSHIKI_CONFIG", "/dev/null"), folder, folder)
              .load(
                  Optional.empty(),
                  List.of(
                      "lookups.dns.servers=" + dns.address(),
                      "lookups.rdap.bootstrap=http://" + rdap.address() + "/",
                      "lookups.page.enabled=false",
                      "lookups.whois.root=" + root.address(),
                      "lookups.page.enabled=false",
                      "lookups.connect-to=whois.lab.example:43=" + registry.address(),
                      "lookups.allow-private=127.0.0.0/8"));
      web.set(0);
      try (var outside =
          Outside.open(
              settings,
              new DataFolder(folder),
              Outside.pictures(settings, Map.of()),
              "test",
              line -> System.out.println(line))) {
        var kanshiki = Kanshiki.offline(Own.UNKNOWN);
        var tasks = new ArrayList<FutureTask<Report>>();
        long start = System.nanoTime();
        for (int i = 0; i < cases; i++) {
          RawMessage mail = mails.apply(i);
          var task =
              new FutureTask<>(
                  () -> {
                    Session session = outside.world().open(_ -> {});
                    return kanshiki.investigate(
                        mail, "mail.eml", session, Thread::startVirtualThread);
                  });
          tasks.add(task);
          Thread.startVirtualThread(task);
        }
        int answered = 0;
        for (FutureTask<Report> task : tasks) {
          answered += task.get().verdict().probability() > 0 ? 1 : 0;
        }
        return new Measured(
            Duration.ofNanos(System.nanoTime() - start), dns.questions() + web.get(), answered);
      }
    }
  }

  private static long peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }

  @Test
  void oneHundredAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      measure(20, ManyCasesTest::mail); // the JVM warms up
    }
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    Measured different = measure(CASES, ManyCasesTest::mail);
    long heap = peakHeapMegabytes();
    Measured alike = measure(CASES, _ -> mail(1));
    System.out.printf(
        "many-cases: %d different at once: %d ms, %d questions, %d MB heap at most%n",
        CASES, different.wall().toMillis(), different.questions(), heap);
    System.out.printf(
        "many-cases: %d alike at once: %d ms, %d questions%n",
        CASES, alike.wall().toMillis(), alike.questions());
    assertThat(different.answered()).isEqualTo(CASES);
    assertThat(alike.answered()).isEqualTo(CASES);
  }

  /**
   * The longest chain of this mail: dns.json, which knows no service; the WHOIS root, which refers;
   * the registry. Three answers, 150 ms.
   */
  @Test
  void oneAloneAgainstItsLongestChain() throws Exception {
    for (int i = 0; i < 20; i++) {
      measure(1, _ -> mail(1));
    }
    var walls = new long[11];
    int questions = 0;
    for (int i = 0; i < walls.length; i++) {
      Measured one = measure(1, _ -> mail(1));
      walls[i] = one.wall().toMillis();
      questions = one.questions();
    }
    Arrays.sort(walls);
    long chain = 3 * ANSWER.toMillis();
    System.out.printf(
        "many-cases: one alone: median %d ms (%d to %d), %d questions; longest chain %d ms: ratio"
            + " %.2f%n",
        walls[walls.length / 2],
        walls[0],
        walls[walls.length - 1],
        questions,
        chain,
        walls[walls.length / 2] / (double) chain);
    assertThat(questions).isPositive();
  }
}
