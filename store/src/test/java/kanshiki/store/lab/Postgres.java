package kanshiki.store.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server (Debian's package) with a folder of its own, on loopback, for all tests of
 * one process; it ends with the process.
 */
public final class Postgres {
  private static final Path PLACES = Path.of("/usr/lib/postgresql");

  /** PostgreSQL refuses to run as root; its package brings this user along. */
  private static final List<String> AS_USER =
      List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");

  private static @Nullable Postgres running;
  private static int made;

  private final int port;
  private final String user;

  private Postgres(int port, String user) {
    this.port = port;
    this.user = user;
  }

  /** Where the server's programs are; empty where they are not installed. */
  public static Optional<Path> programs() {
    if (!Files.isDirectory(PLACES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PLACES)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Comparator.comparing(Path::toString));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC address of a new, empty database. */
  public static synchronized String newDatabase() {
    try {
      if (running == null) {
        running = start(programs().orElseThrow());
      }
      Postgres server = running;
      String name = "test" + ++made;
      try (var connection = DriverManager.getConnection(server.url("postgres"));
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return server.url(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user;
  }

  private static Postgres start(Path programs) throws IOException {
    Path folder = Files.createTempDirectory("kanshiki-postgres");
    boolean isRoot = System.getProperty("user.name").equals("root");
    if (isRoot) {
      run(folder, List.of("chown", "postgres", folder.toString()));
    }
    var prefix = isRoot ? AS_USER : List.<String>of();
    Path data = folder.resolve("data");
    run(
        folder,
        joined(
            prefix,
            programs.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-A",
            "trust",
            "-U",
            "kanshiki",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
    int port = freePort();
    Process server =
        new ProcessBuilder(
                joined(
                    prefix,
                    programs.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories="))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
    var postgres = new Postgres(port, "kanshiki");
    postgres.awaitAnswer(server);
    return postgres;
  }

  private static List<String> joined(List<String> prefix, String... command) {
    var all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    return all;
  }

  private static void run(Path folder, List<String> command) throws IOException {
    Path log = Files.createTempFile("kanshiki-postgres", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(log);
    }
  }

  private void awaitAnswer(Process server) throws IOException {
    SQLException last = null;
    for (int i = 0; i < 200 && server.isAlive(); i++) {
      try {
        DriverManager.getConnection(url("postgres")).close();
        return;
      } catch (SQLException e) {
        last = e;
        try {
          server.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IOException(interrupted);
        }
      }
    }
    throw new IOException("PostgreSQL does not answer", last);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void end(Process server, Path folder) {
    server.destroy();
    try {
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // a temporary folder stays behind
    }
  }
}
