package kanshiki.mailflow.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it is given, and refuses when it is told to. To be closed. */
public final class SmtpRecorder implements AutoCloseable {
  private final ServerSocket socket;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<String> refusals = new ArrayDeque<>();

  /**
   * What it was given.
   *
   * @param from as MAIL named it, brackets and all
   * @param mail its text, lines ending in line feeds
   */
  public record Received(String from, List<String> to, String mail) {
    public Received {
      to = List.copyOf(to);
    }
  }

  private SmtpRecorder(ServerSocket socket) {
    this.socket = socket;
  }

  /** Begins to listen on loopback. */
  public static SmtpRecorder start() throws IOException {
    var recorder = new SmtpRecorder(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("smtp-recorder").start(recorder::accept);
    return recorder;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Answers the next mails after their DATA with these replies, each one once. */
  public void refuse(String... replies) {
    synchronized (refusals) {
      refusals.addAll(List.of(replies));
    }
  }

  /** All that it has accepted. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Waits until it has accepted so many. */
  public List<Received> await(int count) throws IOException {
    Waiting.until(count + " answers were sent", () -> received.size() >= count);
    return received();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().name("smtp-recorder-client").start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      var in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      String from = "";
      List<String> to = new CopyOnWriteArrayList<>();
      say(client, "220 recorder.lab.example ESMTP");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb =
            line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
        switch (verb) {
          case "EHLO" -> say(client, "250-recorder.lab.example\r\n250 8BITMIME");
          case "MAIL" -> {
            from = line.substring(line.indexOf('<'));
            to.clear();
            say(client, "250 ok");
          }
          case "RCPT" -> {
            to.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
            say(client, "250 ok");
          }
          case "DATA" -> {
            say(client, "354 go on");
            var mail = new StringBuilder();
            for (String text = in.readLine();
                text != null && !text.equals(".");
                text = in.readLine()) {
              mail.append(text.startsWith(".") ? text.substring(1) : text).append('\n');
            }
            String refusal;
            synchronized (refusals) {
              refusal = refusals.poll();
            }
            if (refusal == null) {
              received.add(new Received(from, to, mail.toString()));
            }
            say(client, refusal == null ? "250 kept" : refusal);
          }
          case "QUIT" -> {
            say(client, "221 bye");
            return;
          }
          default -> say(client, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
