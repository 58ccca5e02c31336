package kanshiki.mailflow.milter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import kanshiki.mail.Envelope;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.OnError;
import kanshiki.mailflow.Severity;
import kanshiki.mailflow.lab.ScriptedServer;
import kanshiki.observable.IpAddress;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MilterServerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final List<Treated> treated = Collections.synchronizedList(new ArrayList<>());
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch firstTreated = new CountDownLatch(1);
  private final List<MilterServer> opened = new ArrayList<>();
  private MilterServer server;

  private final MilterListener listener =
      new MilterListener() {
        @Override
        public void treated(Treated mail) {
          treated.add(mail);
          firstTreated.countDown();
        }

        @Override
        public void trouble(String what) {
          troubles.add(what);
        }
      };

  @BeforeEach
  void begin() throws IOException {
    server = server(says(Classification.BENIGN), OnError.TEMPFAIL, 1 << 20);
  }

  @AfterEach
  void stop() {
    opened.forEach(MilterServer::close);
  }

  @Test
  void handsOnTheBytesAsTheyCameWithTheEnvelope() throws Exception {
    ScriptedServer postfix = start(says(Classification.BENIGN)).modern();
    postfix.envelope("192.0.2.7", "a@b.example", "c@d.example", "e@f.example");
    postfix.header(
        "From: a@b.example", "Subject:  two  spaces\n\tand a fold", "X-None:", "X-Tight:x");
    postfix.body(bytes("one\r\n"));
    postfix.body(bytes("two\r\n"));
    assertThat(postfix.end())
        .extracting(Object::toString)
        .containsExactly(
            "i \0\0\0\0X-Kanshiki| benign; probability=0.001; case=1234|".replace('\0', '|'), "c");
    firstTreated.await();
    RawMessage mail = treated.getFirst().mail().orElseThrow();
    assertThat(text(mail.bytes()))
        .isEqualTo(
            "From: a@b.example\r\nSubject:  two  spaces\r\n\tand a fold\r\nX-None:\r\nX-Tight:x\r\n\r\none\r\ntwo\r\n");
    assertThat(mail.envelope())
        .contains(
            new Envelope(
                IpAddress.parse("192.0.2.7"),
                Optional.empty(),
                "client.example",
                Optional.empty(),
                "a@b.example",
                List.of("c@d.example", "e@f.example"),
                "mx.example.jp",
                "",
                "4K8XyZ",
                NOW));
  }

  @Test
  void speaksEveryVersionThatServersSpeak() throws Exception {
    server = server(says(Classification.PHISHING), OnError.TEMPFAIL, 1 << 20);
    // sendmail 8.11, 8.13, 8.14, Postfix 2.3, 2.6, 3.x
    for (int[] offer :
        new int[][] {
          {2, 0x1f, 0x7f},
          {2, 0x3f, 0x7f},
          {4, 0x3f, 0x7f},
          {3, 0x3f, 0xff},
          {6, 0x1ff, 0x1fffff},
          {7, 0x1ff, 0x3fffff}
        }) {
      try (var old = new ScriptedServer(server.address())) {
        int[] agreed = old.offer(offer[0], offer[1], offer[2]);
        assertThat(agreed[0]).isEqualTo(Math.min(6, offer[0]));
        assertThat(agreed[1] & ~offer[1]).isZero();
        assertThat(agreed[2] & ~offer[2]).isZero();
        old.envelope("192.0.2.7", "", "c@d.example").header("Subject: hello");
        assertThat(old.body(bytes("text\r\n")).code()).isEqualTo('c');
        String space = agreed[2] > 0xff ? " " : "";
        assertThat(old.end())
            .extracting(Object::toString)
            .containsExactly(
                "m |||\u0001Subject|" + space + "[spam] hello|",
                "i ||||X-Kanshiki|" + space + "phishing; probability=0.999; case=1234|",
                "c");
      }
    }
  }

  @Test
  void doesAsTheSettingsSay() throws Exception {
    ScriptedServer postfix = start(says(Classification.PHISHING)).modern();
    server.policy(
        policy(Severity.NEVER, Severity.PHISHING, Severity.NEVER, OnError.ACCEPT, 1 << 20));
    assertThat(mail(postfix))
        .extracting(ScriptedServer.Answer::code)
        .containsExactly('i', 'q', 'c');
    server.policy(
        policy(Severity.NEVER, Severity.NEVER, Severity.SUSPICIOUS, OnError.ACCEPT, 1 << 20));
    assertThat(mail(postfix))
        .singleElement()
        .matches(
            a ->
                a.code() == 'y'
                    && a.text().startsWith("550-5.7.1 ")
                    && a.text().chars().allMatch(c -> c < 127));
    server.policy(policy(Severity.NEVER, Severity.NEVER, Severity.NEVER, OnError.ACCEPT, 1 << 20));
    assertThat(mail(postfix)).extracting(ScriptedServer.Answer::code).containsExactly('i', 'c');
  }

  @Test
  void takesOutForgedFieldsFromTheLastOn() throws Exception {
    ScriptedServer postfix = start(says(Classification.BENIGN)).modern();
    postfix.envelope("192.0.2.7", "a@b.example", "c@d.example");
    postfix.header(
        "X-Kanshiki: benign",
        "Authentication-Results: mx.example.jp; spf=fail",
        "Authentication-Results: (a; comment) \"kanshiki.mx.example.jp\" 1; spf=pass",
        "x-kanshiki: benign",
        "X-Kanshiki-Anything: 1");
    assertThat(postfix.end())
        .extracting(Object::toString)
        .containsExactly(
            "m |||\u0001X-Kanshiki-Anything||",
            "m |||\u0002x-kanshiki||",
            "m |||\u0002Authentication-Results||",
            "m |||\u0001X-Kanshiki||",
            "i ||||X-Kanshiki| benign; probability=0.001; case=1234|",
            "c");
  }

  @Test
  void aMailThatFailsIsTreatedAsSet() throws Exception {
    Judge broken =
        (mail, _) -> {
          if (text(mail.bytes()).contains("memory")) {
            throw new OutOfMemoryError("Java heap space");
          }
          throw new IllegalStateException("our mistake");
        };
    ScriptedServer postfix = start(broken).modern();
    assertThat(mail(postfix))
        .extracting(Object::toString)
        .containsExactly("y 451 4.7.1 The message could not be examined; please try again later|");
    server.policy(
        policy(Severity.SUSPICIOUS, Severity.NEVER, Severity.NEVER, OnError.ACCEPT, 1 << 20));
    assertThat(mail(postfix))
        .extracting(Object::toString)
        .containsExactly("i ||||X-Kanshiki| unexamined; reason=failure|", "c");
    postfix
        .envelope("192.0.2.7", "a@b.example", "c@d.example")
        .header("X: memory", "X-Kanshiki: benign");
    assertThat(postfix.end())
        .extracting(Object::toString)
        .containsExactly(
            "m |||\u0001X-Kanshiki||", "i ||||X-Kanshiki| unexamined; reason=out-of-memory|", "c");
    assertThat(troubles).hasSize(3);
  }

  @Test
  void anAnswerThatDoesNotComeIsReplacedByTheOfflineOne() throws Exception {
    Judge hanging =
        (mail, within) -> {
          if (within.isPositive()) {
            hang();
          }
          return judgement(Classification.SUSPICIOUS, mail);
        };
    ScriptedServer postfix = start(hanging).modern();
    assertThat(mail(postfix)).extracting(ScriptedServer.Answer::code).endsWith('m', 'i', 'c');
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void tooBigAMailPassesUnexamined() throws Exception {
    ScriptedServer postfix = start(says(Classification.PHISHING)).modern();
    server.policy(
        policy(Severity.SUSPICIOUS, Severity.NEVER, Severity.NEVER, OnError.TEMPFAIL, 100_000));
    postfix.envelope("192.0.2.7", "a@b.example", "c@d.example").header("Subject: big");
    assertThat(postfix.body(new byte[60_000]).code()).isEqualTo('c');
    assertThat(postfix.body(new byte[60_000]).code()).isEqualTo('s');
    assertThat(postfix.end())
        .extracting(Object::toString)
        .containsExactly("i ||||X-Kanshiki| unexamined; reason=too-big|", "c");
    // The next one is examined again.
    assertThat(mail(postfix))
        .extracting(ScriptedServer.Answer::code)
        .containsExactly('m', 'i', 'c');
  }

  @Test
  void manyRecipientsAreCounted() throws Exception {
    ScriptedServer postfix = start(says(Classification.BENIGN)).modern();
    String[] all = new String[10_000];
    Arrays.setAll(all, i -> "user" + i + "@d.example");
    postfix.envelope("192.0.2.7", "a@b.example", all).header("Subject: hello");
    assertThat(postfix.end()).hasSize(2);
    firstTreated.await();
    assertThat(treated.getFirst().recipients()).isEqualTo(10_000);
    assertThat(treated.getFirst().envelope().recipients()).hasSize(Envelope.MAX_RECIPIENTS);
  }

  @Test
  void severalMailsComeOverOneConnection() throws Exception {
    ScriptedServer postfix = start(says(Classification.BENIGN)).modern();
    mail(postfix);
    postfix
        .envelope("192.0.2.8", "x@y.example", "c@d.example")
        .header("Subject: given up")
        .packet('A', new byte[0]);
    mail(postfix);
    postfix.packet('K', new byte[0]);
    mail(postfix);
    postfix.packet('Q', new byte[0]);
    assertThat(postfix.isClosed()).isTrue();
    assertThat(treated).hasSize(3);
  }

  @Test
  void garbageIsNoHarm() throws Exception {
    server = server(says(Classification.BENIGN), OnError.TEMPFAIL, 1 << 20);
    var random = new Random(8);
    for (int i = 0; i < 300; i++) {
      try (var stranger = new ScriptedServer(server.address())) {
        byte[] garbage = new byte[1 + random.nextInt(200)];
        random.nextBytes(garbage);
        if (i % 3 == 0) {
          stranger.modern();
        }
        garbage[0] = (byte) (i % 2 == 0 ? 0x7f : 0);
        stranger.raw(garbage);
      } catch (IOException e) {
        // It may be closed before everything was said.
      }
    }
    try (var http = new ScriptedServer(server.address())) {
      http.raw(bytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
      assertThat(http.isClosed()).isTrue();
    }
    try (var lone = new ScriptedServer(server.address())) {
      assertThat(lone.modern().packet('E', new byte[0]).isClosed()).isTrue();
    }
    try (var postfix = new ScriptedServer(server.address())) {
      assertThat(mail(postfix.modern())).hasSize(2);
    }
  }

  private static List<ScriptedServer.Answer> mail(ScriptedServer postfix) throws IOException {
    postfix.envelope("192.0.2.7", "a@b.example", "c@d.example").header("Subject: hello");
    postfix.body(bytes("text\r\n"));
    return postfix.end();
  }

  private ScriptedServer start(Judge judge) throws IOException {
    server = server(judge, OnError.TEMPFAIL, 1 << 20);
    return new ScriptedServer(server.address());
  }

  private MilterServer server(Judge judge, OnError onError, long maxBytes) throws IOException {
    MilterServer started =
        MilterServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            policy(Severity.SUSPICIOUS, Severity.NEVER, Severity.NEVER, onError, maxBytes),
            judge,
            MilterServer.Bounds.forHeap(256 << 20),
            listener,
            InstantSource.fixed(NOW));
    opened.add(started);
    return started;
  }

  private static MilterPolicy policy(
      Severity stampAt, Severity quarantineAt, Severity rejectAt, OnError onError, long maxBytes) {
    return new MilterPolicy(
        "[spam] ", stampAt, quarantineAt, rejectAt, onError, Duration.ofMillis(50), maxBytes, "");
  }

  private static Judge says(Classification classification) {
    return (mail, _) -> judgement(classification, mail);
  }

  private static Judgement judgement(Classification classification, RawMessage mail) {
    double probability = classification == Classification.BENIGN ? 0.001 : 0.999;
    return new Judgement(
        classification,
        probability,
        "1234",
        List.of("some-ground"),
        false,
        Optional.empty(),
        mail.sha256());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
