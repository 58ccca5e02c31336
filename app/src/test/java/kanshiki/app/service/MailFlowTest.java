package kanshiki.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kanshiki.app.settings.SettingsException;
import kanshiki.lookup.Shared;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.journal.Action;
import kanshiki.mailflow.journal.Agreement;
import kanshiki.mailflow.journal.Journal;
import kanshiki.mailflow.lab.MailLab;
import kanshiki.mailflow.lab.SmtpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postfix hands mail over, we treat it, Dovecot files it. */
class MailFlowTest {
  private static final Path SIEVE = Path.of("..", "sieve", "kanshiki.sieve");

  private static final String FRAUD =
      """
      From: =?UTF-8?B?44GV44GP44KJ44Kk44Oz44K/44O844ON44OD44OI?= <zqci@campaign.example>
      To: taro@lab.example
      Subject: =?ISO-2022-JP?B?GyRCIVo9RU1XIVskNE14TVEkTjJxMHcbKEJJRBskQiRLJEQkJCRGGyhC?=
      Date: Sun, 27 Feb 2022 05:12:27 +0800
      Message-ID: <1@campaign.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8
      Content-Transfer-Encoding: 8bit

      さくらインターネットをご利用のお客様
      与信失敗により会員IDが失効します。失効を回避するため、24時間以内に以下のURLよりお支払い情報を更新してください。
      https://sakura-login.campaign.example/login/update
      """;
  private static final String INNOCENT =
      "From: Hanako <hanako@friend.example>\n"
          + "To: taro@lab.example\n"
          + "subject:   odd\n\tfolding   \n"
          + "Date: Tue, 24 Nov 2026 10:00:00 +0900\n"
          + "Message-ID: <2@friend.example>\n"
          + "X-Empty:\n"
          + "X-Long: "
          + "x".repeat(900)
          + "\n"
          + "\n"
          + "Hello Taro,\n.a line with a dot\n\n\ntabs\tand trailing spaces   \nsee you at lunch.\n";

  private static @Nullable MailLab shared;
  private static int port;

  @TempDir Path folder;
  private Running running;
  private MailLab lab;

  @BeforeAll
  static void startServers() throws IOException {
    MailLab.assume();
    port = MailLab.freePort();
    shared = MailLab.start(List.of("inet:127.0.0.1:" + port), "tempfail", Optional.of(SIEVE));
  }

  @AfterAll
  static void stopServers() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }

  @BeforeEach
  void start() throws IOException, SettingsException {
    lab = Objects.requireNonNull(shared);
    lab.empty();
    running = Running.start(folder, port);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.eml", "mail-iso2022jp.eml"})
  void theSakuraMailArrivesStampedAndInJunk(String name) throws IOException {
    Path file = Shared.path("cases/sakura/" + name);
    byte[] mail = Files.readAllBytes(file);
    assertThat(send("163.43.158.180", "zqci@campaign-vps.com", mail)).startsWith("250");
    Message filed = Message.parse(new RawMessage(lab.await("taro", "Junk", 1).getFirst()));
    assertThat(filed.first("Subject").orElseThrow().decoded())
        .isEqualTo("[spam] 【重要】ご利用の会員IDとサービスについて(66889088)");
    assertThat(filed.first("X-Kanshiki").orElseThrow().body())
        .startsWith("phishing; probability=0.9");
    // Without Sieve it lies in the inbox, stamped all the same.
    assertThat(send("163.43.158.180", "zqci@campaign-vps.com", "jiro", mail)).startsWith("250");
    assertThat(subject(lab.await("jiro", "", 1).getFirst())).startsWith("[spam] 【重要】");
  }

  @Test
  void aFraudArrivesStampedInItsOwnCharset() throws IOException {
    assertThat(send("192.0.2.7", "zqci@campaign.example", FRAUD)).startsWith("250");
    byte[] filed = lab.await("taro", "Junk", 1).getFirst();
    assertThat(subject(filed)).isEqualTo("[spam] 【重要】ご利用の会員IDについて");
    assertThat(text(filed))
        .contains(
            "Subject: [spam]\n =?ISO-2022-JP?B?GyRCIVo9RU1XIVskNE14TVEkTjJxMHcbKEJJRBskQiRLJEQkJCRGGyhC?=\n");
    assertThat(lab.mails("taro", "")).isEmpty();
  }

  @Test
  void anInnocentMailIsNotChanged() throws IOException {
    assertThat(send("192.0.2.8", "hanako@friend.example", INNOCENT)).startsWith("250");
    String arrived = text(lab.await("taro", "", 1).getFirst());
    int start = arrived.indexOf("From: Hanako");
    assertThat(arrived.substring(start)).isEqualTo(INNOCENT);
    assertThat(
            arrived
                .substring(0, start)
                .lines()
                .filter(line -> !line.startsWith("\t"))
                .map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactlyInAnyOrder(
            "Return-Path", "Delivered-To", "Received", "X-Kanshiki", "Received");
  }

  @Test
  void whatStrangersWroteInOurNameIsTakenOut() throws IOException {
    String forged =
        "X-Kanshiki: benign; probability=0.001\n"
            + "Authentication-Results: other.example; dkim=pass header.d=friend.example\n"
            + "Authentication-Results: Kanshiki.MX.lab.example; dmarc=pass header.from=friend.example\n"
            + "x-kanshiki: phishing; probability=1.000\n"
            + INNOCENT;
    assertThat(send("192.0.2.8", "hanako@friend.example", forged)).startsWith("250");
    Message arrived = Message.parse(new RawMessage(lab.await("taro", "", 1).getFirst()));
    assertThat(arrived.all("X-Kanshiki"))
        .singleElement()
        .matches(field -> !field.body().contains("1.000"));
    assertThat(arrived.all("Authentication-Results"))
        .singleElement()
        .matches(field -> field.body().startsWith("other.example"));
  }

  @Test
  void theConnectionIsTheOriginWhateverTheMailSays() throws IOException {
    String lies =
        "Received: from bank.example (bank.example [198.51.100.1]) by mx.lab.example; Sun, 27 Feb 2022 05:12:28 +0800\n"
            + "Return-Path: <service@bank.example>\n"
            + FRAUD;
    assertThat(send("192.0.2.7", "zqci@campaign.example", lies)).startsWith("250");
    String json = kept();
    assertThat(json)
        .contains("\"originIp\":\"192.0.2.7\"")
        .contains("\"returnPath\":\"zqci@campaign.example\"");
  }

  @Test
  void actionsAreWrittenDownAndDoubtfulMailIsKept() throws IOException {
    send("192.0.2.7", "zqci@campaign.example", FRAUD);
    send("192.0.2.8", "hanako@friend.example", INNOCENT);
    lab.await("taro", "Junk", 1);
    kept();
    var actions = new ArrayList<Action>();
    var journal = new Journal(running.service().store().database().orElseThrow());
    await(
        () -> {
          actions.clear();
          journal.forEach(actions::add);
          return actions.size() == 2;
        });
    assertThat(actions).extracting(Action::action).containsExactly("pass", "stamp");
    assertThat(actions.getLast().verdict()).isEqualTo("phishing");
    assertThat(actions.getLast().why()).isNotEmpty();
    assertThat(actions).allMatch(action -> !action.mark().isEmpty());
    assertThat(journal.weeks())
        .singleElement()
        .matches(
            week -> week.number(Agreement.ONLY_OURS) == 1 && week.number(Agreement.NEITHER) == 1);
    assertThat(running.log())
        .doesNotContain("taro")
        .doesNotContain("hanako")
        .doesNotContain("friend.example");
  }

  @Test
  void settingsChangeWithoutLosingAConnection() throws IOException, SettingsException {
    try (SmtpClient client = lab.client("192.0.2.7", "[UNAVAILABLE]", "campaign.example")) {
      byte[] mail = FRAUD.getBytes(StandardCharsets.UTF_8);
      assertThat(client.send("zqci@campaign.example", List.of("jiro@lab.example"), mail))
          .startsWith("250");
      running.reload("milter.reject-at=phishing");
      assertThat(client.send("zqci@campaign.example", List.of("jiro@lab.example"), mail))
          .startsWith("550-5.7.1 This message was not delivered")
          .contains("550 5.7.1 Machigai");
      running.reload("milter.quarantine-at=phishing");
      assertThat(client.send("zqci@campaign.example", List.of("jiro@lab.example"), mail))
          .startsWith("250");
    }
    await(() -> lab.queued("hold") == 1);
    assertThat(lab.await("jiro", "", 1)).hasSize(1);
  }

  @Test
  void mailUnderWayIsFinishedWhenTheServiceEnds() throws IOException {
    try (SmtpClient client = lab.client("192.0.2.8", "[UNAVAILABLE]", "friend.example")) {
      client.command("MAIL FROM:<hanako@friend.example>");
      client.command("RCPT TO:<taro@lab.example>");
      client.command("DATA");
      Thread end = Thread.ofVirtual().start(running::close);
      client
          .raw()
          .write(
              (INNOCENT.replace("\n", "\r\n").replace("\r\n.a", "\r\n..a") + ".\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      client.raw().flush();
      assertThat(client.reply()).startsWith("250");
      end.join();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    assertThat(text(lab.await("taro", "", 1).getFirst())).contains("X-Kanshiki: ");
  }

  /** The report of the one case that is kept. */
  private String kept() throws IOException {
    var reports = new ArrayList<String>();
    await(
        () -> {
          reports.clear();
          var database = running.service().store().database();
          if (database.isPresent()) {
            var cases = new kanshiki.store.Cases(database.get(), java.time.InstantSource.system());
            cases.forEach(each -> reports.add(cases.report(each)));
          }
          return !reports.isEmpty();
        });
    return reports.getFirst().replaceAll("\\s*\\n\\s*", "").replace("\" : ", "\":");
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    for (int i = 0; i < 1200 && !condition.holds(); i++) {
      MailLab.pause();
    }
    assertThat(condition.holds()).isTrue();
  }

  private String send(String client, String from, String mail) throws IOException {
    return send(client, from, mail.getBytes(StandardCharsets.UTF_8));
  }

  private String send(String client, String from, byte[] mail) throws IOException {
    return send(client, from, "taro", mail);
  }

  private String send(String client, String from, String user, byte[] mail) throws IOException {
    try (SmtpClient smtp = lab.client(client, "[UNAVAILABLE]", "campaign.example")) {
      return smtp.send(from, List.of(user + "@lab.example"), mail);
    }
  }

  private static String subject(byte[] mail) {
    return Message.parse(new RawMessage(mail)).first("Subject").orElseThrow().decoded();
  }

  private static String text(byte[] mail) {
    return new String(mail, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
