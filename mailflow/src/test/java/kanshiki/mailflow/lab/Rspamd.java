package kanshiki.mailflow.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** rspamd as a milter with its own rules and without a network, to measure beside. To be closed. */
public final class Rspamd implements AutoCloseable {
  private final Path root;
  private final Process process;
  private final int port;

  private Rspamd(Path root, Process process, int port) {
    this.root = root;
    this.process = process;
    this.port = port;
  }

  /** Whether it is installed. */
  public static boolean isThere() {
    return Programs.areThere("rspamd") && Files.exists(Path.of("/etc/rspamd/common.conf"));
  }

  /** Starts it. */
  public static Rspamd start() throws IOException {
    Path root = Files.createTempDirectory("kanshiki-rspamd");
    int port = Ports.free();
    Path conf = root.resolve("rspamd.conf");
    Files.writeString(
        conf,
        """
        .include "$CONFDIR/common.conf"
        options {
          pidfile = "%1$s/rspamd.pid";
          .include "$CONFDIR/options.inc"
          dns {
            nameserver = ["127.0.0.1:1"];
            timeout = 0.05s;
            retransmits = 1;
          }
        }
        logging {
          type = "file";
          filename = "%1$s/rspamd.log";
          level = "error";
        }
        worker "rspamd_proxy" {
          bind_socket = "127.0.0.1:%2$d";
          count = 2;
          milter = yes;
          timeout = 60s;
          upstream "local" {
            default = yes;
            self_scan = yes;
          }
        }
        """
            .formatted(root, port));
    Programs.run("chown", "-R", "_rspamd", root.toString());
    Process process =
        new ProcessBuilder(
                List.of(
                    "/usr/bin/rspamd",
                    "-f",
                    "-u",
                    "_rspamd",
                    "-g",
                    "_rspamd",
                    "-c",
                    conf.toString(),
                    "--var=DBDIR=" + root,
                    "--var=RUNDIR=" + root,
                    "--var=LOGDIR=" + root))
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("out.txt").toFile())
            .start();
    Ports.await(port);
    return new Rspamd(root, process, port);
  }

  /** Its address as Postfix writes it. */
  public String milter() {
    return "inet:127.0.0.1:" + port;
  }

  /** Its process. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Programs.run("rm", "-rf", root.toString());
  }
}
