package kanshiki.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.app.cli.CommandLineProgram;
import kanshiki.app.cli.Surroundings;
import kanshiki.language.Language;
import kanshiki.lookup.lab.OddResolver;
import kanshiki.lookup.lab.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every server that an investigation asks is silent, slow, or lies. There is a whole report all the
 * same, and nothing private was contacted. The framework's time-out is far longer than the deadline
 * of a message: it only tells a report from none.
 */
@Timeout(60)
class HostileWorldTest {
  private static final String MAIL =
      """
      Received: from campaign.example (unknown [198.51.100.180])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1
      \tfor <owner@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      DKIM-Signature: v=1; a=rsa-sha256; d=campaign.example; s=k; h=From; bh=AAAA; b=AAAA
      From: さくらインターネット <zqci@campaign.example>
      To: <owner@example.jp>
      Subject: 【重要】ご利用の会員IDとサービスについて(66889088)
      Date: Sun, 27 Feb 2022 05:12:27 +0800
      Content-Type: text/plain; charset=utf-8

      与信失敗により失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、更新をお願いします。
      https://sakura.shop.example/
      """;

  @TempDir Path folder;

  /** One kind of bad world. */
  record World(
      String name, OddResolver.Behaviour dns, RawServer.Behaviour http, RawServer.Behaviour whois) {
    @Override
    public String toString() {
      return name;
    }
  }

  // --- name servers ---

  private static Optional<byte[]> silent() {
    return Optional.empty();
  }

  private static Message to(Message question) {
    var answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RD);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    return answer;
  }

  /** Nothing exists, and no SOA says how long that is so. */
  private static Optional<byte[]> denies(Message question) {
    Message answer = to(question);
    answer.getHeader().setRcode(Rcode.NXDOMAIN);
    return Optional.of(answer.toWire());
  }

  /** By UDP cut short; by TCP the header alone. */
  private static Optional<byte[]> truncates(Message question, boolean overTcp) {
    Message answer = to(question);
    answer.getHeader().setFlag(Flags.TC);
    byte[] bytes = answer.toWire();
    return Optional.of(overTcp ? java.util.Arrays.copyOf(bytes, 12) : bytes);
  }

  /** Every name is an alias of another one, without end. */
  private static Optional<byte[]> aliases(Message question) throws IOException {
    Name asked = question.getQuestion().getName();
    String first = asked.toString().substring(0, asked.toString().indexOf('.'));
    String next = first.matches("x\\d+") ? "x" + (Integer.parseInt(first.substring(1)) + 1) : "x1";
    Message answer = to(question);
    answer.addRecord(
        new CNAMERecord(asked, DClass.IN, 60, Name.fromString(next + ".loop.example.")),
        Section.ANSWER);
    return Optional.of(answer.toWire());
  }

  /** Every name leads inside. */
  private static Optional<byte[]> inside(Message question) throws IOException {
    Message answer = to(question);
    Record asked = question.getQuestion();
    if (asked.getType() == Type.A) {
      for (String address : List.of("127.0.0.1", "169.254.169.254", "10.0.0.1")) {
        answer.addRecord(
            new ARecord(asked.getName(), DClass.IN, 60, java.net.InetAddress.ofLiteral(address)),
            Section.ANSWER);
      }
    }
    return Optional.of(answer.toWire());
  }

  // --- web and WHOIS servers ---

  /** Listens until the other side leaves. */
  private static void saysNothing(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private static void dripsHttp(Socket connection) throws IOException, InterruptedException {
    connection.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
    drips(connection);
  }

  private static void drips(Socket connection) throws IOException, InterruptedException {
    while (true) {
      connection.getOutputStream().write('x');
      connection.getOutputStream().flush();
      Thread.sleep(20); // the server's slowness, not the test's waiting
    }
  }

  private static String path(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("it left");
      }
      head.append((char) c);
    }
    return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
  }

  private static void answer(Socket connection, String head, byte[] body) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(
        ("HTTP/1.1 "
                + head
                + "\r\nConnection: close\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(UTF_8));
    out.write(body);
    out.flush();
  }

  /** A hundred megabytes of the beginning of an answer. */
  private static void floodsHttp(Socket connection) throws IOException {
    path(connection);
    connection
        .getOutputStream()
        .write(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"services\":["
                .getBytes(UTF_8));
    floods(connection);
  }

  private static void floods(Socket connection) throws IOException {
    byte[] much = "[[\"com\"],[\"x\"]],\n".repeat(60_000).getBytes(UTF_8);
    for (int i = 0; i < 100; i++) {
      connection.getOutputStream().write(much);
    }
  }

  private static void wrongCharset(Socket connection) throws IOException {
    path(connection);
    byte[] body = "{\"services\":[[[\"例\"],[\"値\"]]]}".getBytes(Charset.forName("Shift_JIS"));
    answer(connection, "200 OK\r\nContent-Type: application/json; charset=utf-16", body);
  }

  private static RawServer.Behaviour redirectsTo(String location) {
    return connection -> {
      path(connection);
      answer(connection, "302 Found\r\nLocation: " + location, new byte[0]);
    };
  }

  private static RawServer.Behaviour refersTo(String server) {
    return connection -> {
      connection.getInputStream().read(new byte[100]);
      connection
          .getOutputStream()
          .write(("refer: " + server + "\r\nwhois: " + server + "\r\n").getBytes(UTF_8));
    };
  }

  static Stream<World> worlds() {
    return Stream.of(
        new World(
            "silent",
            (_, _) -> silent(),
            HostileWorldTest::saysNothing,
            HostileWorldTest::saysNothing),
        new World(
            "byte by byte",
            (question, _) -> denies(question),
            HostileWorldTest::dripsHttp,
            HostileWorldTest::drips),
        new World(
            "cut short, 100 MB long",
            HostileWorldTest::truncates,
            HostileWorldTest::floodsHttp,
            HostileWorldTest::floods),
        new World(
            "in circles",
            (question, _) -> aliases(question),
            redirectsTo("/again"),
            refersTo("whois.loop.example")),
        new World(
            "wrong encoding",
            (question, _) -> denies(question),
            HostileWorldTest::wrongCharset,
            connection -> connection.getOutputStream().write(new byte[] {(byte) 0xff, 0, 1})),
        new World(
            "nonsense",
            (question, _) -> Optional.of(java.util.Arrays.copyOf(question.toWire(), 5)),
            connection -> connection.getOutputStream().write(new byte[10_000]),
            Socket::close));
  }

  private JsonNode report(World world, String... more) throws IOException {
    Path mail = Files.writeString(folder.resolve("mail.eml"), MAIL.replace("\n", "\r\n"));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            false,
            false,
            80,
            Language.EN,
            Map.of("KANSHIKI_CONFIG", "/dev/null"),
            folder);
    try (var dns = OddResolver.start(world.dns());
        var http = RawServer.start(world.http());
        var whois = RawServer.start(world.whois())) {
      var args =
          new ArrayList<>(
              List.of(
                  "investigate",
                  "--format",
                  "json",
                  mail.toString(),
                  "--set",
                  "lookups.dns.servers=" + dns.address(),
                  "--set",
                  "lookups.rdap.bootstrap=http://" + http.address() + "/",
                  "--set",
                  "lookups.whois.root=" + whois.address(),
                  "--set",
                  "lookups.page.enabled=false", // hostile pages are a matter of the browser's tests
                  "--set",
                  "lookups.timeout=700ms",
                  "--set",
                  "lookups.deadline=2s"));
      args.addAll(List.of(more));
      assertThat(CommandLineProgram.run(surroundings, args.toArray(String[]::new))).isZero();
      assertThat(dns.questions()).isPositive();
      assertThat(http.connections() + whois.connections()).isPositive();
    }
    assertThat(err.toString(UTF_8)).isEmpty();
    return JsonMapper.shared().readTree(out.toString(UTF_8));
  }

  private static List<String> texts(JsonNode array, String name) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.path(name).asString("")));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void thereIsAWholeReport(World world) throws IOException {
    JsonNode report = report(world);
    assertThat(report.path("mode").asString()).isEqualTo("live");
    assertThat(report.path("brand").path("id").asString()).isEqualTo("sakura-internet");
    assertThat(texts(report.path("findings"), "id"))
        .contains("author-domain-not-brands")
        .doesNotContain("domain-just-registered", "link-rated-dangerous", "internal-error");
    assertThat(texts(report.path("notExamined"), "topic")).contains("network", "registration");
    assertThat(report.path("notExamined").toString()).doesNotContain("internal error");
    assertThat(report.path("verdict").path("classification").asString())
        .isIn("phishing", "suspicious");
  }

  /** A forbidden server stands on loopback; every road leads to it, and none arrives. */
  @Test
  void nothingPrivateIsContacted() throws IOException {
    try (var forbidden = RawServer.start(HostileWorldTest::saysNothing)) {
      String inside = forbidden.address().toString();
      int port = forbidden.address().port();
      for (String location :
          List.of(
              "http://" + inside + "/",
              "http://[::1]:" + port + "/",
              "http://169.254.169.254/latest/meta-data/",
              "http://localhost:" + port + "/",
              "http://any.example:" + port + "/")) {
        var world =
            new World(
                location,
                (q, _) -> inside(q),
                redirectsTo(location),
                refersTo("localhost:" + port));
        JsonNode report = report(world);
        assertThat(texts(report.path("notExamined"), "reason"))
            .as(location)
            .anyMatch(reason -> reason.contains("must not be contacted"));
      }
      var world =
          new World(
              "bootstrap",
              (q, _) -> inside(q),
              connection -> {
                path(connection);
                String bases = "[[[\"example\"],[\"http://" + inside + "/\"]]]";
                String all = "[[[\"198.0.0.0/8\"],[\"http://any.example:" + port + "/\"]]]";
                answer(
                    connection,
                    "200 OK\r\nContent-Type: application/json",
                    ("{\"services\":" + bases.replace("]]]", "]]," + all.substring(1)) + "}")
                        .getBytes(UTF_8));
              },
              refersTo(inside));
      report(world);
      assertThat(forbidden.connections()).isZero();
      report(world, "--set", "lookups.allow-private=127.0.0.0/8");
      assertThat(forbidden.connections()).as("the roads are real").isPositive();
    }
  }
}
