package kanshiki.lookup.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanshiki.lookup.net.HostPort;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A knotd (Debian's package knot) that answers for the whole tree of names out of one zone. */
public final class NameServer implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/knotd"), Path.of("/usr/bin/knotd"));

  private final Process process;
  private final Path folder;
  private final int port;

  private NameServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** Where knotd is; empty where it is not installed. */
  public static Optional<Path> program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /**
   * Starts with {@code records} below the root: {@code name. A 192.0.2.1}, one a line.
   *
   * @throws IllegalStateException when it does not answer within some seconds
   */
  public static NameServer start(String records) {
    try {
      Path folder = Files.createTempDirectory("kanshiki-dns");
      int port = freePort();
      Files.writeString(folder.resolve("root.zone"), zone(records));
      Files.writeString(folder.resolve("knot.conf"), settings(folder, port));
      Process process =
          new ProcessBuilder(
                  program().orElseThrow().toString(), "-c", folder.resolve("knot.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("knot.log").toFile())
              .start();
      var server = new NameServer(process, folder, port);
      server.awaitAnswer();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HostPort address() {
    return new HostPort("127.0.0.1", port);
  }

  private static String zone(String records) {
    return """
        $ORIGIN .
        $TTL 300
        . SOA ns.lab.test. hostmaster.lab.test. 1 3600 600 86400 60
        . NS ns.lab.test.
        ns.lab.test. A 127.0.0.1
        """
        + records;
  }

  private static String settings(Path folder, int port) {
    return """
        server:
            listen: 127.0.0.1@%1$d
            rundir: "%2$s"
            tcp-workers: 1
            udp-workers: 1
            background-workers: 1
        log:
          - target: stdout
            any: warning
        database:
            storage: "%2$s"
        template:
          - id: default
            storage: "%2$s"
            zonefile-sync: -1
            journal-content: none
        zone:
          - domain: "."
            file: "root.zone"
        """
        .formatted(port, folder);
  }

  private void awaitAnswer() throws IOException {
    byte[] query =
        Message.newQuery(Record.newRecord(Name.root, Type.SOA, org.xbill.DNS.DClass.IN)).toWire();
    for (int i = 0; i < 100; i++) {
      try (var socket = new DatagramSocket()) {
        socket.connect(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(100);
        socket.send(new DatagramPacket(query, query.length));
        socket.receive(new DatagramPacket(new byte[512], 512));
        return;
      } catch (IOException e) {
        if (!process.isAlive()) {
          break;
        }
        pause();
      }
    }
    String log = Files.readString(folder.resolve("knot.log"));
    close();
    throw new IllegalStateException("knotd does not answer: " + log);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
