package kanshiki.lookup.rating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.Ratings;
import kanshiki.lookup.Together;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class CentresTest {
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  private static final Url PAGE =
      Url.parse("https://sakura.ssoban.example/login/taro@example.jp?mail=taro@example.jp#x")
          .orElseThrow();

  private final List<String> asked = new ArrayList<>();

  private Ratings ratings(Setup setup, Function<Request, Reply> world) {
    return new Centres(setup, Map.of("virustotal", "secret"), Together.IN_TURN)
        .through(
            request -> {
              asked.add(request.key());
              return world.apply(request);
            });
  }

  private static Setup lists(String... zones) {
    return new Setup("", "", List.of(), List.of(zones), List.of(), false);
  }

  private static Setup services(String... ids) {
    return new Setup("", "", List.of(), List.of(), List.of(ids), false);
  }

  private static Reply json(int status, String body) {
    return new Reply.Received(status, Map.of(), body.getBytes(UTF_8), false, "centre", NOW);
  }

  private static Reply dns(Request request, String... addresses) {
    try {
      var query = (Request.Query) request;
      Name name = Name.fromString(query.name() + ".");
      var message = Message.newQuery(Record.newRecord(name, Type.A, DClass.IN));
      message.getHeader().setFlag(Flags.QR);
      for (String address : addresses) {
        message.addRecord(
            new ARecord(name, DClass.IN, 60, java.net.InetAddress.ofLiteral(address)),
            Section.ANSWER);
      }
      if (addresses.length == 0) {
        message.getHeader().setRcode(Rcode.NXDOMAIN);
      }
      return new Reply.Received(
          message.getRcode(), Map.of(), message.toWire(), false, "dns 192.0.2.53", NOW);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Rating found(List<Answer<Rating>> answers) {
    return answers.getFirst().value().orElseThrow();
  }

  @Test
  void asksDnsListsForTheRegisteredDomainAndTheReversedAddress() {
    Ratings listed = ratings(lists("list.example"), request -> dns(request, "127.0.0.2"));
    assertThat(found(listed.of(PAGE)).rating()).isEqualTo(Rating.Value.DANGEROUS);
    assertThat(found(listed.of(IpAddress.parse("192.0.2.99").orElseThrow())).scope())
        .isEqualTo(Rating.Scope.ADDRESS);
    assertThat(asked)
        .containsExactly("dns A ssoban.example.list.example", "dns A 99.2.0.192.list.example");
  }

  @Test
  void keepsNotListedAndMayNotAskApart() {
    assertThat(found(ratings(lists("list.example"), request -> dns(request)).of(PAGE)).rating())
        .isEqualTo(Rating.Value.UNRATED);
    for (String refusal : List.of("127.255.255.254", "192.0.2.1")) {
      assertThat(
              ratings(lists("list.example"), request -> dns(request, refusal)).of(PAGE).getFirst())
          .isInstanceOfSatisfying(
              Answer.Unavailable.class, no -> assertThat(no.why()).isEqualTo(Trouble.REFUSED));
    }
  }

  @Test
  void tellsNobodyWhatBelongsToTheRecipient() {
    ratings(
            services("virustotal", "urlscan", "urlhaus", "phishtank", "google-safe-browsing"),
            _ -> json(404, "{}"))
        .of(PAGE);
    assertThat(asked).hasSize(5);
    for (String each : asked) {
      assertThat(each).doesNotContain("taro").doesNotContain("secret");
    }
    String id = asked.getFirst().replaceAll(".*urls/([^ ]*).*", "$1");
    assertThat(new String(Base64.getUrlDecoder().decode(id), UTF_8))
        .isEqualTo("https://sakura.ssoban.example/login/");
  }

  @Test
  void readsVirusTotal() {
    String body =
        "{\"data\":{\"attributes\":{\"last_analysis_stats\":{\"malicious\":%d,\"suspicious\":1}}}}";
    assertThat(
            found(ratings(services("virustotal"), _ -> json(200, body.formatted(7))).of(PAGE))
                .rating())
        .isEqualTo(Rating.Value.DANGEROUS);
    assertThat(
            found(ratings(services("virustotal"), _ -> json(200, body.formatted(0))).of(PAGE))
                .rating())
        .isEqualTo(Rating.Value.SUSPICIOUS);
    assertThat(found(ratings(services("virustotal"), _ -> json(404, "{}")).of(PAGE)).rating())
        .isEqualTo(Rating.Value.UNRATED);
    assertThat(ratings(services("virustotal"), _ -> json(429, "")).of(PAGE).getFirst())
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, no -> assertThat(no.why()).isEqualTo(Trouble.RATE_LIMITED));
    assertThat(ratings(services("virustotal"), _ -> json(200, "<html>")).of(PAGE).getFirst())
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, no -> assertThat(no.why()).isEqualTo(Trouble.NONSENSE));
  }

  @Test
  void readsPhishTankAndUrlHausAndUrlScan() {
    assertThat(
            found(
                    ratings(
                            services("phishtank"),
                            _ ->
                                json(
                                    200, "{\"results\":{\"in_database\":true,\"verified\":false}}"))
                        .of(PAGE))
                .state())
        .isEqualTo(Rating.State.UNDER_REVIEW);
    assertThat(
            found(
                    ratings(
                            services("urlhaus"),
                            _ ->
                                json(
                                    200,
                                    "{\"query_status\":\"ok\",\"threat\":\"malware_download\"}"))
                        .of(PAGE))
                .category())
        .contains("malware_download");
    assertThat(
            found(
                    ratings(
                            services("urlscan"),
                            _ -> json(200, "{\"results\":[{\"verdicts\":{\"malicious\":true}}]}"))
                        .of(PAGE))
                .scope())
        .isEqualTo(Rating.Scope.HOST);
  }

  @Test
  void readsSafeBrowsingByWholeHashes() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest("sakura.ssoban.example/login/".getBytes(UTF_8));
    String body =
        "{\"fullHashes\":[{\"fullHash\":\"%s\",\"fullHashDetails\":[{\"threatType\":\"%s\"}]}]}";
    String own = Base64.getEncoder().encodeToString(hash);
    String other = Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(
            found(
                    ratings(
                            services("google-safe-browsing"),
                            _ -> json(200, body.formatted(own, "SOCIAL_ENGINEERING")))
                        .of(PAGE))
                .category())
        .contains("phishing");
    for (String harmless :
        List.of(body.formatted(other, "MALWARE"), body.formatted(own, "NEW_THREAT"), "{}")) {
      assertThat(
              found(ratings(services("google-safe-browsing"), _ -> json(200, harmless)).of(PAGE))
                  .rating())
          .isEqualTo(Rating.Value.UNRATED);
    }
  }

  @Test
  void makesTheExpressionsOfTheSpecification() {
    assertThat(SafeBrowsing.expressions(Url.parse("http://a.b.example/1/2.html?p=1").orElseThrow()))
        .containsExactly(
            "a.b.example/1/2.html?p=1",
            "a.b.example/1/2.html",
            "a.b.example/",
            "a.b.example/1/",
            "b.example/1/2.html?p=1",
            "b.example/1/2.html",
            "b.example/",
            "b.example/1/");
  }
}
