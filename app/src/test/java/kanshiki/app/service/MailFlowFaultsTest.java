package kanshiki.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import kanshiki.mailflow.lab.MailLab;
import kanshiki.mailflow.lab.Processes;
import kanshiki.mailflow.lab.SmtpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may go wrong beside a mail server: mail is accepted or put off as set, none is lost, none
 * sticks.
 */
@EnabledIfSystemProperty(
    named = "kanshiki.measure",
    matches = "true",
    disabledReason = "only measures")
class MailFlowFaultsTest {
  private static final String HEADER =
      "From: a@sender.example\r\nTo: jiro@lab.example\r\nSubject: fault %s\r\nMessage-ID: <%s@sender.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 +0900\r\n\r\n";

  @TempDir Path folder;
  private int port;

  @BeforeEach
  void choosePort() throws IOException {
    MailLab.assume();
    port = MailLab.freePort();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tempfail", "accept"})
  void killedInTheMiddleOfAMail(String action) throws IOException {
    try (var lab = lab(action)) {
      try (var served = Served.start(folder, port, "256m");
          SmtpClient client = lab.client("192.0.2.9", "[UNAVAILABLE]", "sender.example")) {
        begin(client);
        client.raw().write(mail("killed", 200_000));
        client.raw().flush();
        served.signal("KILL");
        client.raw().write(".\r\n".getBytes(StandardCharsets.US_ASCII));
        client.raw().flush();
        told("killed -9 mid-message, Postfix: " + action, client.reply(), action);
      }
      afterwards(lab, action.equals("accept") ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tempfail", "accept"})
  void stopped(String action) throws IOException {
    try (var lab = lab(action)) {
      told("stopped, Postfix: " + action, send(lab, "stopped"), action);
      afterwards(lab, action.equals("accept") ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tempfail", "accept"})
  void hung(String action) throws IOException {
    try (var lab = lab(action);
        var served = Served.start(folder, port, "256m")) {
      served.signal("STOP");
      long start = System.nanoTime();
      String reply = send(lab, "hung");
      told(
          String.format(
              Locale.ROOT,
              "hung (SIGSTOP), Postfix: %s, after %.0f s",
              action,
              (System.nanoTime() - start) / 1e9),
          reply,
          action);
      served.signal("CONT");
      assertThat(send(lab, "woken")).startsWith("250");
      assertThat(lab.await("jiro", "", action.equals("accept") ? 2 : 1))
          .anyMatch(mail -> text(mail).contains("X-Kanshiki: "));
      settled(lab);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tempfail", "accept"})
  void outOfMemory(String onError) throws Exception {
    try (var lab = lab("tempfail");
        var served = Served.start(folder, port, "96m", "milter.on-error=" + onError)) {
      var replies = new ConcurrentLinkedQueue<String>();
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < 12; i++) {
        String name = "large" + i;
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      try (SmtpClient client =
                          lab.client("192.0.2.9", "[UNAVAILABLE]", "sender.example")) {
                        replies.add(
                            client.send(
                                "a@sender.example",
                                List.of("jiro@lab.example"),
                                mail(name, 8_000_000)));
                      } catch (IOException e) {
                        replies.add(e.toString());
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(replies)
          .hasSize(12)
          .allMatch(reply -> reply.startsWith("250") || reply.startsWith("451"));
      int taken = (int) replies.stream().filter(reply -> reply.startsWith("250")).count();
      assertThat(send(lab, "after")).startsWith("250");
      List<byte[]> arrived = lab.await("jiro", "", taken + 1);
      assertThat(arrived).hasSize(taken + 1);
      assertThat(
              text(
                  arrived.stream()
                      .filter(mail -> text(mail).contains("fault after"))
                      .findFirst()
                      .orElseThrow()))
          .contains("probability=");
      long unexamined =
          arrived.stream().filter(mail -> text(mail).contains("X-Kanshiki: unexamined")).count();
      row(
          "12 mails of 8 MB at once in a 96 MB heap, on-error: " + onError,
          taken
              + " accepted ("
              + unexamined
              + " unexamined), "
              + (12 - taken)
              + " put off; the next mail is judged; process alive: "
              + served.process().isAlive());
      settled(lab);
    }
  }

  @Test
  void storeGone() throws IOException {
    try (var lab = lab("tempfail");
        var served =
            Served.start(folder, port, "256m", "store.url=jdbc:postgresql://127.0.0.1:1/none")) {
      for (int i = 0; i < 20; i++) {
        assertThat(send(lab, "nostore" + i)).startsWith("250");
      }
      assertThat(lab.await("jiro", "", 20))
          .hasSize(20)
          .allMatch(mail -> text(mail).contains("probability="));
      row(
          "store gone",
          "20 of 20 judged and accepted; /ready: "
              + served.get("/ready").substring(0, 3)
              + "; told: "
              + served.log().contains("the store takes no entries"));
      settled(lab);
    }
  }

  @Test
  void diskFull() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    if (new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
            .start()
            .waitFor()
        != 0) {
      row("disk full", "not tried: no small disk can be made here");
      return;
    }
    try (var lab = lab("tempfail");
        var served =
            Served.start(
                folder, port, "256m", "store.url=jdbc:sqlite:" + disk.resolve("cases.db"))) {
      try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
        filler.write(new byte[2 << 20]);
      } catch (IOException e) {
        // It is full now.
      }
      for (int i = 0; i < 50; i++) {
        assertThat(send(lab, "full" + i)).startsWith("250");
      }
      assertThat(lab.await("jiro", "", 50))
          .hasSize(50)
          .allMatch(mail -> text(mail).contains("probability="));
      Files.delete(disk.resolve("filler"));
      for (int i = 0; i < 600 && served.metric("kanshiki_journal_waiting") > 0; i++) {
        MailLab.pause();
      }
      row(
          "disk full",
          "50 of 50 judged and accepted; told: "
              + served.log().contains("the store takes no entries")
              + "; left out once there was room: "
              + (int) served.metric("kanshiki_journal_left_out"));
      settled(lab);
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  @Test
  void resolverSilent() throws IOException {
    try (var resolver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var lab = lab("tempfail");
        var served =
            Served.start(
                folder,
                port,
                "256m",
                "lookups.enabled=true",
                "lookups.dns.servers=127.0.0.1:" + resolver.getLocalPort(),
                "lookups.connect-to=::127.0.0.1:1")) {
      long start = System.nanoTime();
      assertThat(send(lab, "silent")).startsWith("250");
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(text(lab.await("jiro", "", 1).getFirst())).contains("probability=");
      row(
          "resolver silent, deadline 2 s",
          String.format(
              Locale.ROOT,
              "judged and accepted after %.1f s; alive: %s",
              seconds,
              served.process().isAlive()));
      settled(lab);
    }
  }

  @Test
  void slowClientsAndGarbage() throws IOException {
    try (var lab = lab("tempfail");
        var served = Served.start(folder, port, "256m")) {
      var open = new ArrayList<Socket>();
      for (int i = 0; i < 200; i++) {
        var slow = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.getOutputStream().write(0);
        open.add(slow);
      }
      assertThat(send(lab, "slow")).startsWith("250");
      row("200 connections that say nothing", "the mail beside them is judged and accepted");
      for (Socket slow : open) {
        slow.close();
      }
      var random = new Random(1);
      for (int i = 0; i < 1_000; i++) {
        byte[] garbage = new byte[1 + random.nextInt(4_000)];
        random.nextBytes(garbage);
        try (var stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
          stranger.getOutputStream().write(garbage);
        } catch (IOException e) {
          // Closed by the filter, as it should be.
        }
      }
      assertThat(send(lab, "garbage")).startsWith("250");
      assertThat(lab.await("jiro", "", 2)).allMatch(mail -> text(mail).contains("probability="));
      for (int i = 0; i < 400 && served.metric("kanshiki_milter_connections") > 0; i++) {
        MailLab.pause();
      }
      row(
          "garbage from 1,000 strangers on the filter's port",
          "the mail beside it is judged and accepted; connections left: "
              + (int) served.metric("kanshiki_milter_connections"));
      settled(lab);
    }
  }

  @Test
  void oneGigabyte() throws IOException {
    try (var lab = lab("tempfail");
        var served = Served.start(folder, port, "256m");
        SmtpClient client = lab.client("192.0.2.9", "[UNAVAILABLE]", "sender.example")) {
      begin(client);
      client.raw().write(head("gigabyte").getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[1 << 20];
      Arrays.fill(piece, (byte) 'x');
      for (int i = 1; i * 78 < piece.length; i++) {
        piece[i * 78 - 2] = '\r';
        piece[i * 78 - 1] = '\n';
      }
      piece[piece.length - 2] = '\r';
      piece[piece.length - 1] = '\n';
      for (int i = 0; i < 1_000; i++) {
        client.raw().write(piece);
      }
      client.raw().write(".\r\n".getBytes(StandardCharsets.US_ASCII));
      client.raw().flush();
      assertThat(client.reply()).startsWith("250");
      assertThat(send(lab, "after")).startsWith("250");
      assertThat(lab.await("jiro", "", 2)).hasSize(2);
      row(
          "a message of 1 GB",
          "passes unexamined; resident "
              + Processes.status(served.pid(), "VmHWM") / 1024
              + " MB at most; the next one is judged");
      settled(lab);
    }
  }

  @Test
  void tenThousandRecipients() throws IOException {
    try (var lab = lab("tempfail");
        var served = Served.start(folder, port, "256m");
        SmtpClient client = lab.client("192.0.2.9", "[UNAVAILABLE]", "sender.example")) {
      List<String> all =
          IntStream.range(0, 10_000).mapToObj(i -> "user" + i + "@" + MailLab.MANY).toList();
      assertThat(client.send("a@sender.example", all, mail("many", 100))).startsWith("250");
      assertThat(served.log()).contains("\"recipients\":10000");
      assertThat(send(lab, "after")).startsWith("250");
      lab.await("jiro", "", 1);
      row("10,000 recipients", "judged and accepted");
      settled(lab);
    }
  }

  private MailLab lab(String action) throws IOException {
    return MailLab.start(List.of("inet:127.0.0.1:" + port), action, Optional.empty());
  }

  private static void begin(SmtpClient client) throws IOException {
    client.command("MAIL FROM:<a@sender.example>");
    client.command("RCPT TO:<jiro@lab.example>");
    client.command("DATA");
  }

  private static String send(MailLab lab, String name) throws IOException {
    try (SmtpClient client = lab.client("192.0.2.9", "[UNAVAILABLE]", "sender.example")) {
      return client.send("a@sender.example", List.of("jiro@lab.example"), mail(name, 500));
    }
  }

  private static String head(String name) {
    return String.format(Locale.ROOT, HEADER, name, name);
  }

  private static byte[] mail(String name, int bytes) {
    String line = "Nothing but a line of text, again and again, until it is long enough.\r\n";
    return (head(name) + line.repeat(bytes / line.length() + 1))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void told(String fault, String reply, String action) {
    assertThat(reply).startsWith(action.equals("accept") ? "250" : "451");
    row(fault, reply.startsWith("250") ? "accepted" : "put off (" + reply + ")");
  }

  /** A new process takes over: the mail that was put off comes again and is judged. */
  private void afterwards(MailLab lab, int before) throws IOException {
    try (var _ = Served.start(folder, port, "256m")) {
      assertThat(send(lab, "again")).startsWith("250");
      List<byte[]> arrived = lab.await("jiro", "", before + 1);
      assertThat(arrived).hasSize(before + 1);
      assertThat(arrived)
          .anyMatch(
              mail -> text(mail).contains("fault again") && text(mail).contains("probability="));
      settled(lab);
    }
  }

  /** Nothing is left in any queue. */
  private static void settled(MailLab lab) throws IOException {
    for (String queue : List.of("incoming", "active", "deferred", "hold")) {
      for (int i = 0; i < 400 && lab.queued(queue) > 0; i++) {
        MailLab.pause();
      }
      assertThat(lab.queued(queue)).isZero();
    }
  }

  private static String text(byte[] mail) {
    return new String(mail, 0, Math.min(mail.length, 4_000), StandardCharsets.ISO_8859_1);
  }

  private static void row(String fault, String outcome) {
    System.out.println("| " + fault + " | " + outcome + " |");
  }
}
