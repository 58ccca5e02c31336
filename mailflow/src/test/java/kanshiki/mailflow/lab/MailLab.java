package kanshiki.mailflow.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Postfix, which takes mail in on a port and asks filters, and Dovecot, which files it into the
 * mailboxes of {@link #USERS} and shows them over IMAP. To be closed.
 */
public final class MailLab implements AutoCloseable {
  /** Each has a mailbox {@code user@lab.example}; the password is {@link #PASSWORD}. */
  public static final List<String> USERS = List.of("taro", "hanako", "jiro");

  public static final String PASSWORD = "secret";

  public static final String DOMAIN = "lab.example";

  /** Mail for it is taken in and thrown away. */
  public static final String MANY = "many.example";

  private final Path root;
  private final int smtpPort;
  private final int imapPort;
  private final int lmtpPort;

  private MailLab(Path root) throws IOException {
    this.root = root;
    this.smtpPort = Ports.free();
    this.imapPort = Ports.free();
    this.lmtpPort = Ports.free();
  }

  /** Skips the test, saying why, where such servers cannot run. */
  public static void assume() {
    assumeTrue(Programs.isRoot(), "the mail servers of the tests need root");
    assumeTrue(
        Programs.areThere("postfix", "dovecot", "sievec"),
        "postfix, dovecot-lmtpd, dovecot-imapd or dovecot-sieve is missing");
  }

  /**
   * Starts both.
   *
   * @param filters addresses of milters as Postfix writes them, asked in this order
   * @param whenFilterFails Postfix's {@code milter_default_action}: accept or tempfail
   * @param sieve run for every user but {@code jiro}, at each delivery
   */
  public static MailLab start(List<String> filters, String whenFilterFails, Optional<Path> sieve)
      throws IOException {
    Path root = Files.createTempDirectory("kanshiki-maillab");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    var lab = new MailLab(root);
    try {
      lab.dovecot(sieve);
      lab.postfix(filters, whenFilterFails);
      return lab;
    } catch (IOException e) {
      lab.close();
      throw e;
    }
  }

  private void postfix(List<String> filters, String whenFilterFails) throws IOException {
    Path etc = Files.createDirectories(root.resolve("postfix/etc"));
    Path queue = Files.createDirectories(root.resolve("postfix/queue"));
    Path data = Files.createDirectories(root.resolve("postfix/data"));
    Programs.run("chown", "postfix", data.toString());
    Path log = root.resolve("postfix.log");
    Files.writeString(
        etc.resolve("main.cf"),
        String.join(
            "\n",
            "compatibility_level = 3.6",
            "queue_directory = " + queue,
            "data_directory = " + data,
            "maillog_file = " + log,
            "maillog_file_prefixes = " + root,
            "inet_interfaces = 127.0.0.1",
            "inet_protocols = ipv4",
            "myhostname = mx." + DOMAIN,
            "mydestination =",
            "mynetworks = 127.0.0.0/8",
            "alias_maps =",
            "alias_database =",
            "local_recipient_maps =",
            "virtual_mailbox_domains = " + DOMAIN,
            "virtual_transport = lmtp:inet:127.0.0.1:" + lmtpPort,
            "smtpd_recipient_limit = 20000",
            "virtual_alias_expansion_limit = 20000",
            "smtpd_authorized_xclient_hosts = 127.0.0.0/8",
            "smtpd_milters = " + String.join(", ", filters),
            "milter_default_action = " + whenFilterFails,
            "milter_connect_timeout = 5s",
            "milter_command_timeout = 10s",
            "milter_content_timeout = 60s",
            "message_size_limit = 2000000000",
            "mailbox_size_limit = 0",
            "virtual_mailbox_limit = 0",
            "smtpd_client_connection_count_limit = 0",
            "smtpd_client_connection_rate_limit = 0",
            "default_process_limit = 120",
            "disable_dns_lookups = yes",
            "smtp_dns_support_level = disabled",
            "minimal_backoff_time = 2s",
            "maximal_backoff_time = 4s",
            "queue_run_delay = 2s",
            "in_flow_delay = 0",
            "relay_domains = " + MANY,
            "transport_maps = inline:{ { " + MANY + " = discard: } }",
            "local_header_rewrite_clients =",
            "smtp_line_length_limit = 0",
            "lmtp_line_length_limit = 0",
            ""));
    Files.writeString(
        etc.resolve("master.cf"),
        "127.0.0.1:"
            + smtpPort
            + " inet n - n - - smtpd\n"
            + """
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            smtp unix - - n - - smtp
            relay unix - - n - - smtp
            showq unix n - n - - showq
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            lmtp unix - - n - 20 lmtp
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            """);
    Programs.run("postfix", "-c", etc.toString(), "start");
    Ports.await(smtpPort);
  }

  private void dovecot(Optional<Path> sieve) throws IOException {
    Path etc = Files.createDirectories(root.resolve("dovecot"));
    Path homes = Files.createDirectories(root.resolve("homes"));
    var users = new StringBuilder();
    for (String user : USERS) {
      Path home = Files.createDirectories(homes.resolve(user));
      users.append(user + ":{PLAIN}" + PASSWORD + ":5000:5000::" + home + "::\n");
      if (sieve.isPresent() && !user.equals("jiro")) {
        Files.copy(sieve.get(), home.resolve(".dovecot.sieve"));
      }
    }
    Programs.run("chown", "-R", "5000:5000", homes.toString());
    Files.writeString(etc.resolve("users"), users.toString());
    Path conf = etc.resolve("dovecot.conf");
    Files.writeString(
        conf,
        """
        base_dir = %1$s/run
        log_path = %1$s/dovecot.log
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = no
        disable_plaintext_auth = no
        default_login_user = dovenull
        default_internal_user = dovecot
        default_internal_group = dovecot
        mail_location = maildir:~/Maildir
        first_valid_uid = 5000
        mail_uid = 5000
        mail_gid = 5000
        auth_username_format = %%Ln
        lda_mailbox_autocreate = yes
        mail_fsync = never
        maildir_stat_dirs = no
        passdb {
          driver = passwd-file
          args = %1$s/users
        }
        userdb {
          driver = passwd-file
          args = %1$s/users
        }
        namespace inbox {
          inbox = yes
          mailbox Junk {
            auto = create
            special_use = \\Junk
          }
        }
        service imap-login {
          inet_listener imap {
            port = %2$d
          }
          inet_listener imaps {
            port = 0
          }
        }
        service lmtp {
          inet_listener lmtp {
            port = %3$d
          }
        }
        protocol lmtp {
          mail_plugins = sieve
          postmaster_address = postmaster@lab.example
        }
        plugin {
          sieve = file:~/sieve;active=~/.dovecot.sieve
          sieve_extensions = +imap4flags
        }
        """
            .formatted(etc, imapPort, lmtpPort));
    Programs.run("dovecot", "-c", conf.toString());
    Ports.await(lmtpPort);
    Ports.await(imapPort);
  }

  /** Seconds of processor time that Postfix has spent so far. */
  public double postfixSeconds() throws IOException {
    long master =
        Long.parseLong(Files.readString(root.resolve("postfix/queue/pid/master.pid")).strip());
    return Processes.seconds(master);
  }

  /** Where Postfix listens. */
  public int smtpPort() {
    return smtpPort;
  }

  /** Where Dovecot listens for IMAP, without TLS. */
  public int imapPort() {
    return imapPort;
  }

  /** An SMTP client that speaks for a host elsewhere. */
  public SmtpClient client(String address, String name, String helo) throws IOException {
    return SmtpClient.open(smtpPort, address, name, helo);
  }

  /**
   * The mails of a folder, {@code ""} for the inbox, as their bytes, in the order of the arrival.
   */
  public List<byte[]> mails(String user, String folder) throws IOException {
    Path maildir = root.resolve("homes").resolve(user).resolve("Maildir");
    Path box = folder.isEmpty() ? maildir : maildir.resolve("." + folder);
    var found = new ArrayList<byte[]>();
    for (String part : List.of("new", "cur")) {
      Path dir = box.resolve(part);
      if (Files.isDirectory(dir)) {
        try (Stream<Path> files = Files.list(dir)) {
          for (Path file : files.sorted().toList()) {
            found.add(Files.readAllBytes(file));
          }
        }
      }
    }
    return found;
  }

  /** How many mails a folder holds, without reading them. */
  public int count(String user, String folder) throws IOException {
    Path maildir = root.resolve("homes").resolve(user).resolve("Maildir");
    Path box = folder.isEmpty() ? maildir : maildir.resolve("." + folder);
    int found = 0;
    for (String part : List.of("new", "cur")) {
      Path dir = box.resolve(part);
      if (Files.isDirectory(dir)) {
        try (Stream<Path> files = Files.list(dir)) {
          found += (int) files.count();
        }
      }
    }
    return found;
  }

  /** Waits until a folder holds so many mails. */
  public List<byte[]> await(String user, String folder, int count) throws IOException {
    for (int i = 0; i < 1200; i++) {
      if (count(user, folder) >= count) {
        return mails(user, folder);
      }
      Ports.pause();
    }
    throw new IOException("no " + count + " mails came to " + user + "; see " + log());
  }

  /** Takes every mail out of every mailbox and queue. */
  public void empty() throws IOException {
    Programs.run("postsuper", "-c", root.resolve("postfix/etc").toString(), "-d", "ALL");
    for (String user : USERS) {
      Path maildir = root.resolve("homes").resolve(user).resolve("Maildir");
      if (Files.exists(maildir)) {
        Programs.run("find", maildir.toString(), "-path", "*/new/*", "-delete");
        Programs.run("find", maildir.toString(), "-path", "*/cur/*", "-delete");
      }
    }
  }

  /** Mails that Postfix holds in a queue: incoming, active, deferred or hold. */
  public int queued(String queue) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("postfix/queue").resolve(queue))) {
      return (int) files.filter(Files::isRegularFile).count();
    }
  }

  /** What Postfix wrote down. */
  public String log() throws IOException {
    Path log = root.resolve("postfix.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** Has Postfix ask other filters from the next connection on. */
  public void filters(List<String> filters) throws IOException {
    Path etc = root.resolve("postfix/etc");
    Programs.run(
        "postconf", "-c", etc.toString(), "-e", "smtpd_milters=" + String.join(", ", filters));
    Programs.run("postfix", "-c", etc.toString(), "reload");
  }

  /** A port on loopback on which nobody listens. */
  public static int freePort() throws IOException {
    return Ports.free();
  }

  /** Waits a little for what other processes do. */
  public static void pause() throws IOException {
    Ports.pause();
  }

  /** Ends both, and removes everything. */
  @Override
  public void close() throws IOException {
    Path etc = root.resolve("postfix/etc");
    if (Files.exists(etc.resolve("master.cf"))) {
      try {
        Programs.run("postfix", "-c", etc.toString(), "stop");
      } catch (IOException e) {
        // It had not started.
      }
    }
    endDovecot(root.resolve("dovecot/run/master.pid"));
    Programs.run("rm", "-rf", root.toString());
  }

  private static void endDovecot(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readString(pidFile).strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    for (int i = 0; i < 200 && runs(pid); i++) {
      Ports.pause();
    }
  }

  /** A process that has ended may be listed until its parent asks for it. */
  private static boolean runs(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(status) && !Files.readString(status).contains(") Z ");
  }
}
