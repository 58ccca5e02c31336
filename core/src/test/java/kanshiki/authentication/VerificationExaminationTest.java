package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.TestMails;
import kanshiki.dkim.TestSigner;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigation;
import kanshiki.examination.Investigator;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Own;
import kanshiki.identity.IdentityExamination;
import kanshiki.lookup.Answer;
import kanshiki.lookup.AuthenticationFacts;
import kanshiki.lookup.TableDns;
import kanshiki.lookup.TableLookups;
import kanshiki.mail.Message;
import kanshiki.mail.Missing;
import kanshiki.mail.RawMessage;
import kanshiki.route.RouteExamination;
import org.junit.jupiter.api.Test;

class VerificationExaminationTest {
  /** How long after the arrival the mail is examined, where it is examined late. */
  private static final Duration LATE = Duration.ofDays(40);

  private static final Duration AT_ONCE = Duration.ofMinutes(1);
  private static final TestSigner SIGNER = new TestSigner("bank.example.net");
  private static final String SPF = "bank.example.net TXT v=spf1 ip4:192.0.2.1 -all\n";
  private static final String POLICY = "_dmarc.bank.example.net TXT v=DMARC1; p=reject\n";

  private static final String MAIL =
      """
      From: info@bank.example.net
      To: someone@example.jp
      Subject: Your account
      Date: Thu, 15 Jan 2026 11:59:00 +0000

      Please read.
      """;

  /** As mx.example.jp took it over from {@code ip}, with what it recorded on top. */
  private static String arrived(String recorded, String ip, String mail) {
    return """
        Return-Path: <bounce@bank.example.net>
        %sReceived: from mail.bank.example.net (unknown [%s])
        \tby mx.example.jp (Postfix) with ESMTP id 1
        \tfor <someone@example.jp>; Thu, 15 Jan 2026 12:00:00 +0000
        """
            .formatted(
                recorded.isEmpty()
                    ? ""
                    : "Authentication-Results: mx.example.jp; " + recorded + "\n",
                ip)
        + mail;
  }

  private static TableDns dns(String table) {
    TableDns dns = TableDns.of(table);
    SIGNER.publish(dns);
    return dns;
  }

  private static Investigation investigate(String mail, TableDns dns, Duration after) {
    return investigate(TestMails.message(mail), dns, after);
  }

  private static Investigation investigate(Message mail, TableDns dns, Duration after) {
    var lookups = new TableLookups(dns, TableDns.AT.plus(after));
    CaseFile file = CaseFile.of(mail, Own.UNKNOWN).with(CaseFile.LOOKUPS, lookups);
    return new Investigator(
            List.of(
                new IdentityExamination(),
                new RouteExamination(),
                new VerificationExamination(),
                new AuthenticationExamination()),
            AuthenticationIndicators.ALL)
        .investigate(file, Runnable::run);
  }

  private static Authentication proved(String mail, TableDns dns, Duration after) {
    return investigate(mail, dns, after).file().get(Authentication.TOPIC);
  }

  private static List<String> findings(Investigation investigation) {
    return investigation.findings().stream().map(finding -> finding.id()).toList();
  }

  private static List<String> gaps(Investigation investigation) {
    return investigation.file().get(Verification.TOPIC).gaps().stream()
        .map(NotExamined::reason)
        .map(reason -> reason.en())
        .toList();
  }

  private static String said(Optional<AuthResult> result) {
    return result
        .map(r -> r.result().word() + " " + r.domain().orElseThrow() + " " + r.source())
        .orElse("nothing");
  }

  @Test
  void genuineMailIsProved() {
    Investigation investigation =
        investigate(arrived("", "192.0.2.1", SIGNER.sign(MAIL)), dns(SPF + POLICY), AT_ONCE);
    Authentication proved = investigation.file().get(Authentication.TOPIC);
    assertThat(said(proved.spf())).isEqualTo("pass bank.example.net verified");
    assertThat(proved.dkim())
        .singleElement()
        .extracting(AuthResult::result)
        .isEqualTo(ResultWord.PASS);
    assertThat(said(proved.dmarc())).isEqualTo("pass bank.example.net verified");
    assertThat(proved.arc()).isEmpty();
    assertThat(proved.passedDomains()).hasToString("[bank.example.net]");
    assertThat(findings(investigation)).containsExactly("dmarc-passed");
    assertThat(gaps(investigation)).isEmpty();
  }

  @Test
  void forgedMailIsFoundOutAndTheAnswerIsTheEvidence() {
    Investigation investigation =
        investigate(arrived("", "198.51.100.7", MAIL), dns(SPF + POLICY), AT_ONCE);
    assertThat(findings(investigation)).containsExactly("spf-failed", "dmarc-failed");
    assertThat(investigation.findings().getLast().evidence())
        .containsExactly(
            new Evidence.OutsideEvidence(
                Evidence.Kind.AUTHENTICATION,
                "bank.example.net",
                new Answer.Found<>(
                    new AuthenticationFacts(
                        "dmarc",
                        "fail",
                        "bank.example.net",
                        Optional.empty(),
                        "no aligned pass; p=reject"),
                    TableDns.SOURCE,
                    TableDns.AT)));
  }

  @Test
  void mailPutTogetherAnewIsNotAccusedOfABrokenSignature() {
    String signed = SIGNER.sign(MAIL);
    byte[] changed =
        arrived("", "198.51.100.7", signed.replace("Please read.", "Please  read."))
            .getBytes(StandardCharsets.UTF_8);
    Message mail =
        Message.parse(RawMessage.rewritten(changed, changed, Set.of(Missing.ORIGINAL_LAYOUT)));
    Investigation investigation = investigate(mail, dns(SPF + POLICY), AT_ONCE);
    assertThat(findings(investigation)).containsExactly("spf-failed");
    assertThat(investigation.file().get(Verification.TOPIC).dmarc()).isEmpty();
    assertThat(gaps(investigation)).anyMatch(gap -> gap.contains("signatures cannot be checked"));
  }

  @Test
  void mailPutTogetherAnewIsProvedByItsPath() {
    byte[] bytes = arrived("", "192.0.2.1", MAIL).getBytes(StandardCharsets.UTF_8);
    Message mail = Message.parse(RawMessage.rewritten(bytes, bytes, Set.of()));
    Investigation investigation = investigate(mail, dns(SPF + POLICY), AT_ONCE);
    assertThat(said(investigation.file().get(Authentication.TOPIC).dmarc()))
        .isEqualTo("pass bank.example.net verified");
  }

  @Test
  void changedMailFailsDkim() {
    String mail = arrived("", "198.51.100.7", SIGNER.sign(MAIL).replace("Please", "Do not"));
    assertThat(findings(investigate(mail, dns(POLICY), AT_ONCE)))
        .containsExactly("dkim-failed", "dmarc-failed");
  }

  @Test
  void ourOwnCheckBeatsWhatWasRecorded() {
    String mail =
        arrived("spf=pass; dmarc=pass header.from=bank.example.net", "198.51.100.7", MAIL);
    Authentication proved = proved(mail, dns(SPF + POLICY), AT_ONCE);
    assertThat(said(proved.dmarc())).isEqualTo("fail bank.example.net verified");
    assertThat(proved.passedDomains()).isEmpty();
  }

  @Test
  void timeDoesNotUndoWhatWasRecorded() {
    String mail = arrived("dmarc=pass header.from=bank.example.net", "198.51.100.7", MAIL);
    Investigation investigation = investigate(mail, dns(SPF + POLICY), LATE);
    assertThat(said(investigation.file().get(Authentication.TOPIC).dmarc()))
        .isEqualTo("pass bank.example.net header");
    assertThat(gaps(investigation))
        .containsExactly(
            "what bank.example.net permits was asked 40 days after the mail came; it may have been"
                + " different then");
  }

  @Test
  void silenceDoesNotUndoWhatWasRecorded() {
    String mail =
        arrived(
            "spf=pass smtp.mailfrom=bank.example.net; dmarc=pass header.from=bank.example.net",
            "192.0.2.1",
            MAIL);
    Investigation investigation =
        investigate(
            mail, dns("bank.example.net TIMEOUT\n_dmarc.bank.example.net TIMEOUT"), AT_ONCE);
    Authentication proved = investigation.file().get(Authentication.TOPIC);
    assertThat(said(proved.spf())).isEqualTo("pass bank.example.net header");
    assertThat(said(proved.dmarc())).isEqualTo("pass bank.example.net header");
    assertThat(gaps(investigation)).isNotEmpty();
  }

  @Test
  void keyThatIsGoneIsNoForgeryAfterSomeDays() {
    String mail = arrived("", "198.51.100.7", SIGNER.sign(MAIL));
    Investigation late = investigate(mail, TableDns.of(POLICY), LATE);
    assertThat(findings(late)).isEmpty();
    assertThat(said(late.file().get(Authentication.TOPIC).dmarc()))
        .isEqualTo("permerror bank.example.net verified");
    assertThat(gaps(late)).anyMatch(gap -> gap.startsWith("the key for the signature of"));
    Investigation fresh = investigate(mail, TableDns.of(POLICY), AT_ONCE);
    assertThat(findings(fresh)).containsExactly("dmarc-failed");
  }

  @Test
  void olderTraceFieldsAreNotBelieved() {
    String forged =
        """
        Received: from mail.bank.example.net (mail.bank.example.net [192.0.2.1])
        \tby relay.example.com with ESMTP id 2; Thu, 15 Jan 2026 11:59:30 +0000
        """;
    Authentication proved =
        proved(arrived("", "198.51.100.7", forged + MAIL), dns(SPF + POLICY), AT_ONCE);
    assertThat(said(proved.spf())).isEqualTo("fail bank.example.net verified");
  }

  @Test
  void withoutReturnPathNothingFails() {
    String mail = arrived("", "198.51.100.7", MAIL);
    Investigation investigation =
        investigate(mail.substring(mail.indexOf('\n') + 1), dns(SPF + POLICY), AT_ONCE);
    assertThat(findings(investigation)).isEmpty();
    assertThat(gaps(investigation))
        .containsExactly(
            "the mail does not show which server handed it over, or with which return address");
  }

  @Test
  void signaturesThatWereNotLookedAtAreTold() {
    String mail = MAIL;
    for (int i = 0; i < 12; i++) {
      mail =
          "DKIM-Signature: v=1; a=rsa-sha256; d=x.example; s=s; h=from; bh=AA==; b=AA==\n" + mail;
    }
    assertThat(gaps(investigate(arrived("", "192.0.2.1", mail), dns(SPF + POLICY), AT_ONCE)))
        .containsExactly("2 more signatures were not looked at");
  }

  @Test
  void offlineNothingChanges() {
    String mail = arrived("dmarc=pass header.from=bank.example.net", "198.51.100.7", MAIL);
    List<Indicator> indicators = AuthenticationIndicators.ALL;
    Investigation without =
        new Investigator(
                List.of(new RouteExamination(), new AuthenticationExamination()), indicators)
            .investigate(TestMails.message(mail), Own.UNKNOWN);
    Investigation with =
        new Investigator(
                List.of(
                    new IdentityExamination(),
                    new RouteExamination(),
                    new VerificationExamination(),
                    new AuthenticationExamination()),
                indicators)
            .investigate(TestMails.message(mail), Own.UNKNOWN);
    assertThat(with.file().get(Authentication.TOPIC))
        .isEqualTo(without.file().get(Authentication.TOPIC));
    assertThat(with.findings()).isEqualTo(without.findings());
    assertThat(with.notExamined()).extracting(NotExamined::topic).containsExactly("verification");
  }
}
