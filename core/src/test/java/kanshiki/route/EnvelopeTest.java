package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Trust;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Own;
import kanshiki.identity.Identity;
import kanshiki.identity.IdentityExamination;
import kanshiki.mail.Envelope;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;
import org.junit.jupiter.api.Test;

/** What the own server saw of the connection comes before all that a mail says. */
class EnvelopeTest {
  private static final String LIES =
      """
      Received: from bank.example (bank.example [198.51.100.1]) by mx.example.jp; Tue, 24 Nov 2026 09:00:00 +0900
      Received-SPF: pass client-ip=198.51.100.1;
      Return-Path: <service@bank.example>
      From: service@bank.example
      To: <undisclosed@example.jp>

      text
      """;

  @Test
  void theClientIsTheOriginWhateverTheMailClaims() {
    Route route = route(envelope("192.0.2.7"), Own.UNKNOWN);
    assertThat(route.originIp()).isEqualTo(IpAddress.parse("192.0.2.7"));
    assertThat(route.originHop().orElseThrow().trust()).isEqualTo(Trust.OWN);
    assertThat(route.originHop().orElseThrow().helo()).contains("evil.example");
    assertThat(route.originHop().orElseThrow().reverseName()).isEmpty();
    assertThat(route.hops()).hasSize(2);
    assertThat(route.hops().getFirst().trust()).isEqualTo(Trust.CLAIMED);
  }

  @Test
  void behindAnOwnRelayItsFieldIsRead() {
    var own = new Own(List.of(), List.of(Network.parse("192.0.2.0/24").orElseThrow()), List.of());
    Route route = route(envelope("192.0.2.7"), own);
    assertThat(route.originIp()).isEqualTo(IpAddress.parse("198.51.100.1"));
    assertThat(route.originHop().orElseThrow().trust()).isEqualTo(Trust.OWN);
  }

  @Test
  void theEnvelopeNamesReversePathAndRecipients() {
    Identity identity = new IdentityExamination().examine(file(envelope("192.0.2.7"), Own.UNKNOWN));
    assertThat(identity.reversePath().orElseThrow().address()).isEqualTo("bounce@evil.example");
    assertThat(identity.recipients())
        .extracting(mailbox -> mailbox.address())
        .containsExactly("undisclosed@example.jp", "taro@example.jp");
  }

  @Test
  void theNullPathIsNoReturnPathOfTheMail() {
    Envelope none =
        new Envelope(
            IpAddress.parse("192.0.2.7"),
            Optional.empty(),
            "",
            Optional.empty(),
            "",
            List.of(),
            "",
            "",
            "",
            Instant.EPOCH);
    Message message = message(none);
    assertThat(message.reversePath()).contains("<>");
    assertThat(message.mailboxes("Return-Path")).isEmpty();
  }

  @Test
  void mailOfTheServerItselfHasTheOriginOfItsFields() {
    Envelope local =
        new Envelope(
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            "root@example.jp",
            List.of("taro@example.jp"),
            "mx.example.jp",
            "",
            "Q",
            Instant.EPOCH);
    assertThat(route(local, Own.UNKNOWN).originIp()).isEqualTo(IpAddress.parse("198.51.100.1"));
  }

  private static Route route(Envelope envelope, Own own) {
    return new RouteExamination().examine(file(envelope, own));
  }

  private static CaseFile file(Envelope envelope, Own own) {
    return CaseFile.of(message(envelope), own);
  }

  private static Message message(Envelope envelope) {
    return Message.parse(new RawMessage(LIES.getBytes(StandardCharsets.UTF_8)).in(envelope));
  }

  private static Envelope envelope(String client) {
    return new Envelope(
        IpAddress.parse(client),
        Optional.empty(),
        "evil.example",
        Optional.empty(),
        "bounce@evil.example",
        List.of("taro@example.jp"),
        "mx.example.jp",
        "ESMTPS",
        "Q1",
        Instant.parse("2026-11-24T00:00:00Z"));
  }
}
