package kanshiki.mailflow.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Dovecot alone, with Maildirs into which mail is put directly. Any user may log in with {@link
 * #PASSWORD}. To be closed.
 */
public final class DovecotLab implements AutoCloseable {
  public static final String PASSWORD = "secret";

  private static final String OWNER = "5000:5000";

  private final Path root;
  private final int imapPort;
  private final int imapsPort;
  private final AtomicInteger deliveries = new AtomicInteger();

  private DovecotLab(Path root) throws IOException {
    this.root = root;
    this.imapPort = Ports.free();
    this.imapsPort = Ports.free();
  }

  /** Skips the test, saying why, where it cannot run. */
  public static void assume() {
    assumeTrue(Programs.isRoot(), "the mail servers of the tests need root");
    assumeTrue(
        Programs.areThere("dovecot", "doveadm", "openssl"), "dovecot-imapd or openssl is missing");
  }

  /**
   * Starts it.
   *
   * @param settings lines of dovecot.conf that go beyond the usual
   */
  public static DovecotLab start(String... settings) throws IOException {
    Path root = Files.createTempDirectory("kanshiki-dovecot");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    var lab = new DovecotLab(root);
    try {
      lab.prepare(List.of(settings));
      lab.again();
      return lab;
    } catch (IOException e) {
      lab.close();
      throw e;
    }
  }

  private void prepare(List<String> settings) throws IOException {
    Path homes = Files.createDirectories(root.resolve("homes"));
    Programs.run("chown", OWNER, homes.toString());
    Programs.run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        key().toString(),
        "-out",
        certificate().toString());
    Files.writeString(
        conf(),
        """
        base_dir = %1$s/run
        log_path = %1$s/dovecot.log
        protocols = imap
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <%4$s
        ssl_key = <%5$s
        disable_plaintext_auth = no
        default_login_user = dovenull
        default_internal_user = dovecot
        default_internal_group = dovecot
        mail_location = maildir:~/Maildir
        first_valid_uid = 5000
        auth_username_format = %%Ln
        mail_max_userip_connections = 100
        mail_fsync = never
        passdb {
          driver = static
          args = password=secret
        }
        userdb {
          driver = static
          args = uid=5000 gid=5000 home=%1$s/homes/%%n
        }
        namespace inbox {
          inbox = yes
        }
        service imap-login {
          inet_listener imap {
            port = %2$d
          }
          inet_listener imaps {
            port = %3$d
            ssl = yes
          }
        }
        """
                .formatted(root, imapPort, imapsPort, certificate(), key())
            + String.join("\n", settings)
            + "\n");
  }

  private Path conf() {
    return root.resolve("dovecot.conf");
  }

  private Path key() {
    return root.resolve("key.pem");
  }

  /** Its certificate, for {@code localhost}, which nobody else vouches for. */
  public Path certificate() {
    return root.resolve("certificate.pem");
  }

  /** Starts it again on the same ports. */
  public void again() throws IOException {
    Programs.run("dovecot", "-c", conf().toString());
    Ports.await(imapPort);
  }

  /** Ends it with all of its connections, in the middle of whatever they do. */
  public void stop() throws IOException {
    Path pidFile = root.resolve("run/master.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readString(pidFile).strip());
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    List<ProcessHandle> sessions = process.stream().flatMap(ProcessHandle::descendants).toList();
    process.ifPresent(ProcessHandle::destroy);
    sessions.forEach(ProcessHandle::destroyForcibly);
    for (int i = 0; i < 200 && process.filter(ProcessHandle::isAlive).isPresent(); i++) {
      Ports.pause();
    }
    process.ifPresent(ProcessHandle::destroyForcibly);
    Files.deleteIfExists(pidFile);
  }

  /** Cuts all sessions of a user; the server goes on. */
  public void cutSessions(String user) throws IOException {
    doveadm("kick", user);
  }

  public int imapPort() {
    return imapPort;
  }

  /** With TLS from the beginning. */
  public int imapsPort() {
    return imapsPort;
  }

  /** Puts a mail into a folder, {@code ""} for the inbox, as a delivery does. */
  public void deliver(String user, String folder, String mail) throws IOException {
    deliver(user, folder, mail.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a mail into a folder, {@code ""} for the inbox, as a delivery does. */
  public void deliver(String user, String folder, byte[] mail) throws IOException {
    Path box = box(user, folder);
    boolean made = !Files.isDirectory(box);
    for (String part : List.of("tmp", "new", "cur")) {
      Files.createDirectories(box.resolve(part));
    }
    if (made) {
      Programs.run("chown", "-R", OWNER, root.resolve("homes").resolve(user).toString());
    }
    String name =
        String.format(
            "%d.M%06dP1.lab,S=%d",
            System.currentTimeMillis() / 1000, deliveries.incrementAndGet(), mail.length);
    Path file = box.resolve("tmp").resolve(name);
    Files.write(file, mail);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    Files.move(file, box.resolve("new").resolve(name));
  }

  private Path box(String user, String folder) {
    Path maildir = root.resolve("homes").resolve(user).resolve("Maildir");
    return folder.isEmpty() ? maildir : maildir.resolve("." + folder);
  }

  /**
   * What lies in a folder, as doveadm tells it: a line for each mail. Whether it is recent is left
   * out.
   */
  public List<String> fetch(String user, String folder, String... items) throws IOException {
    return Programs.output(
            "doveadm",
            "-c",
            conf().toString(),
            "-f",
            "tab",
            "fetch",
            "-u",
            user,
            String.join(" ", items),
            "mailbox",
            folder,
            "all")
        .lines()
        .skip(1)
        .map(line -> line.replaceAll("\\\\Recent ?", ""))
        .toList();
  }

  /** Moves all mails of a folder whose subject holds a word, as a mail program does. */
  public void move(String user, String from, String to, String subject) throws IOException {
    doveadm("move", "-u", user, to, "mailbox", from, "subject", subject);
  }

  /** Has doveadm do something. */
  public void doveadm(String... command) throws IOException {
    Programs.run(
        Stream.concat(Stream.of("doveadm", "-c", conf().toString()), Stream.of(command))
            .toArray(String[]::new));
  }

  /** Its log. */
  public String log() throws IOException {
    Path log = root.resolve("dovecot.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  @Override
  public void close() throws IOException {
    stop();
    Programs.run("rm", "-rf", root.toString());
  }
}
