package kanshiki.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Words;
import kanshiki.mailflow.desk.DeskAnswer;
import kanshiki.mailflow.mailbox.Account;
import kanshiki.mailflow.mailbox.ImapConnection;
import kanshiki.mailflow.mailbox.PasswordFile;
import kanshiki.mailflow.mailbox.Trust;

/**
 * Looks whether the watched mailboxes and the report desk can be reached, and changes nothing
 * there.
 */
final class MailboxCheckup {
  private static final int CONNECT_MS = 10_000;

  private final Settings settings;
  private final List<Complaint> complaints = new ArrayList<>();

  private MailboxCheckup(Settings settings) {
    this.settings = settings;
  }

  static List<Complaint> of(Settings settings) {
    var checkup = new MailboxCheckup(settings);
    for (Settings mailbox : settings.get(Keys.MAILBOXES)) {
      checkup.mailbox(mailbox);
    }
    if (settings.find(Keys.REPORT_DESK_URL).isPresent()) {
      checkup.desk();
    }
    return List.copyOf(checkup.complaints);
  }

  private void mailbox(Settings mailbox) {
    Optional<URI> url = mailbox.find(Keys.MAILBOX_URL);
    String name =
        "mailbox "
            + mailbox.find(Keys.MAILBOX_NAME).or(() -> url.map(URI::getAuthority)).orElse("?");
    login(
        name,
        url,
        mailbox.find(Keys.MAILBOX_PASSWORD_FILE),
        mailbox.find(Keys.MAILBOX_CA_FILE),
        mailbox.find(Keys.MAILBOX_WATCH).orElse("INBOX"));
  }

  private void desk() {
    login(
        "report-desk",
        settings.find(Keys.REPORT_DESK_URL),
        settings.find(Keys.REPORT_DESK_PASSWORD_FILE),
        settings.find(Keys.REPORT_DESK_CA_FILE),
        "INBOX");
    if (settings.get(Keys.REPORT_DESK_ANSWER) == DeskAnswer.OWN
        && settings.get(Keys.OWN_DOMAINS).isEmpty()) {
      complaints.add(
          Complaint.wanting(
              "report-desk",
              both("誰にも返事をしません(own.domains が空です)", "nobody is answered: own.domains is not set"),
              both("own.domains に自分のメールのドメインを書いてください", "name your mail domains in own.domains")));
    }
    smtp();
  }

  private void login(
      String name,
      Optional<URI> url,
      Optional<Path> password,
      Optional<Path> caFile,
      String folder) {
    if (url.isEmpty() || password.isEmpty()) {
      complaints.add(
          Complaint.broken(
              name,
              both("url か password-file がありません", "url or password-file is missing"),
              both("設定に両方を書いてください", "set both")));
      return;
    }
    var file = new PasswordFile(password.get());
    file.warning()
        .ifPresent(
            warning ->
                complaints.add(
                    Complaint.wanting(
                        name,
                        Words.same(warning),
                        both(
                            "chmod 600 で自分だけが読めるようにしてください",
                            "let nobody else read it: chmod 600"))));
    try (var connection =
        ImapConnection.open(Account.of(url.get()), file.read(), Trust.of(caFile))) {
      if (connection.extent(folder).isEmpty()) {
        complaints.add(
            Complaint.broken(
                name,
                both("フォルダー " + folder + " がありません", "there is no folder " + folder),
                both("watch に見張るフォルダーを書いてください", "name a folder that is there in watch")));
        return;
      }
      String how =
          (connection.offers("IDLE") ? "IDLE" : "polling")
              + ", "
              + (connection.offers("MOVE")
                  ? "MOVE"
                  : connection.offers("UIDPLUS") ? "COPY" : "COPY, no EXPUNGE");
      complaints.add(
          Complaint.ok(name, both("ログインできます(" + how + ")", "login works (" + how + ")")));
    } catch (IOException | IllegalArgumentException e) {
      complaints.add(
          Complaint.broken(
              name,
              Words.same(String.valueOf(e.getMessage())),
              both(
                  "url、password-file、ca-file を確かめてください",
                  "see whether url, password-file and ca-file are right")));
    }
  }

  /** Only whether somebody is there: a login would be logged as an attempt to send. */
  private void smtp() {
    Optional<URI> smtp = settings.find(Keys.REPORT_DESK_SMTP);
    String name = "report-desk.smtp";
    Words mend = both("report-desk.smtp を確かめてください", "see whether report-desk.smtp is right");
    if (smtp.isEmpty()) {
      complaints.add(Complaint.broken(name, both("ありません", "not set"), mend));
      return;
    }
    try (var socket = new Socket()) {
      Account server = Account.of(smtp.get());
      socket.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MS);
      complaints.add(Complaint.ok(name, Words.same(server.toString())));
    } catch (IOException | IllegalArgumentException e) {
      complaints.add(Complaint.broken(name, Words.same(smtp.get() + ": " + e.getMessage()), mend));
    }
  }

  private static Words both(String ja, String en) {
    return new Words(ja, en);
  }
}
