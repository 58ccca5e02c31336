package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Own;
import kanshiki.observable.DomainName;
import kanshiki.route.Route;
import kanshiki.route.RouteExamination;
import org.junit.jupiter.api.Test;

class AuthenticationExaminationTest {
  private static final String RECEIVED =
      "Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix)"
          + " with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900\n";

  private static final Own DECLARING =
      new Own(List.of(), List.of(), List.of(), List.of("MX.example.jp"));

  private static Authentication in(String mail) {
    return in(mail, Own.UNKNOWN);
  }

  private static Authentication in(String mail, Own own) {
    CaseFile file = CaseFile.of(TestMails.message(mail), own);
    return new AuthenticationExamination()
        .examine(file.with(Route.TOPIC, new RouteExamination().examine(file)));
  }

  private static String dmarc(String mail) {
    return in(mail).dmarc().map(result -> result.result().word()).orElse("-");
  }

  @Test
  void allMethodsOfOneField() {
    Authentication proved =
        in(
            """
            Authentication-Results: mx.example.jp 1;
             spf=pass (mx.example.jp: domain of a@bounce.example.net designates 203.0.113.1)
             smtp.mailfrom="a@bounce.example.net";
             sender-id=pass header.From=a@example.net;
             dkim=pass (2048-bit key; unprotected) header.i=@example.net header.s=sel1;
             dkim=neutral header.d=esp.example.org;
             dmarc=pass (p=NONE; sp=NONE) header.from=example.net;
             arc=none
            """
                + RECEIVED
                + "From: a@example.net\n\nx\n");
    assertThat(proved.spf().orElseThrow().domain())
        .map(DomainName::name)
        .hasValue("bounce.example.net");
    assertThat(proved.dkim()).hasSize(2);
    assertThat(proved.dkim().getFirst().selector()).hasValue("sel1");
    assertThat(proved.dmarc().orElseThrow().result()).isEqualTo(ResultWord.PASS);
    assertThat(proved.arc().orElseThrow().result()).isEqualTo(ResultWord.NONE);
    assertThat(proved.passedDomains())
        .extracting(DomainName::name)
        .containsExactly("example.net", "bounce.example.net");
  }

  @Test
  void strangersPassBacksNobody() {
    Authentication proved =
        in(
            "Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=x@evil.example.org;"
                + " dkim=pass header.d=evil.example.org\n"
                + RECEIVED
                + "From: a@bank.example.net\n\nx\n");
    assertThat(proved.passedDomains()).isEmpty();
  }

  @Test
  void forgedFieldDirectlyBelowTheReceiverProvesNothing() {
    Authentication proved =
        in(
            RECEIVED
                + "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net\n"
                + "From: a@example.net\n\nx\n");
    assertThat(proved.dmarc()).isEmpty();
    assertThat(proved.claimed()).hasSize(1);
    assertThat(proved.passedDomains()).isEmpty();
  }

  @Test
  void failureRecordedByTheReceiversOwnMilterCounts() {
    assertThat(
            dmarc(
                RECEIVED
                    + "Authentication-Results: mx.example.jp; dmarc=fail header.from=example.net\n"
                    + "From: a@example.net\n\nx\n"))
        .isEqualTo("fail");
  }

  @Test
  void gmailStripsForeignFieldsInItsName() {
    String gmail =
        "Received: by 2002:a05:6a10:1:b0:1:2:3 with SMTP id a1; Mon, 1 Apr 2024 01:02:21 -0700\n"
            + "Received: from mail.example.net (mail.example.net. [203.0.113.9]) by mx.google.com with ESMTPS id c3; Mon, 1 Apr 2024 01:02:20 -0700\n"
            + "Received-SPF: pass (google.com: domain of a@example.net designates 203.0.113.9 as permitted sender) client-ip=203.0.113.9;\n"
            + "Authentication-Results: mx.google.com; dkim=pass header.i=@example.net header.s=s; dmarc=%s (p=NONE) header.from=example.net\n"
            + "%s"
            + "From: a@example.net\n\nx\n";
    String forged = "Authentication-Results: mx.google.com; dmarc=pass header.from=example.net\n";
    assertThat(dmarc(gmail.formatted("pass", ""))).isEqualTo("pass");
    assertThat(dmarc(gmail.formatted("fail", forged))).isEqualTo("fail");
  }

  @Test
  void otherServersNameAboveTheBoundaryIsNotTaken() {
    assertThat(
            dmarc(
                "Authentication-Results: mx.elsewhere.example.org; dmarc=pass header.from=example.net\n"
                    + RECEIVED
                    + "From: a@example.net\n\nx\n"))
        .isEqualTo("-");
  }

  @Test
  void mailWithoutTraceProvesNothing() {
    Authentication proved =
        in("Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net\n\nx\n");
    assertThat(proved.dmarc()).isEmpty();
    assertThat(proved.claimed()).hasSize(1);
  }

  @Test
  void rubbishIsReadToItsEnd() {
    String rubbish = "Authentication-Results: " + "(".repeat(20_000) + ";=;a=b=c;spf=;\n";
    assertThat(in(rubbish + RECEIVED + "\nx\n").spf()).isEmpty();
  }

  /**
   * A milter's field stands where the sender's own would: only the recipient can tell them apart.
   */
  @Test
  void milterThatTheRecipientVouchesFor() {
    String mail =
        RECEIVED
            + "Authentication-Results: mx.example.jp; dkim=pass header.d=example.net\n"
            + "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net\n"
            + "From: a@example.net\n\nx\n";
    assertThat(in(mail).passedDomains()).isEmpty();
    assertThat(in(mail, DECLARING).passedDomains())
        .extracting(DomainName::name)
        .containsExactly("example.net");
  }

  /** The recipient's domain is no secret: knowing it must not be enough to be believed. */
  @Test
  void recipientsOwnDomainIsNoPromise() {
    Own domain = new Own(List.of(new DomainName("example.jp")), List.of(), List.of());
    String forged =
        RECEIVED
            + "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net\n"
            + "Received-SPF: pass (mx.example.jp: domain of a@example.net) envelope-from=a@example.net\n"
            + "From: a@example.net\n\nx\n";
    assertThat(in(forged, domain).dmarc()).isEmpty();
    assertThat(in(forged, domain).spf()).isEmpty();
    assertThat(in(forged, domain).claimed()).hasSize(2);
  }

  @Test
  void vouchedNameDoesNotReachBehindAnOlderHop() {
    String mail =
        RECEIVED
            + "Received: from x (x [198.51.100.9]) by mail.example.net; Sun, 27 Feb 2022 06:12:30 +0900\n"
            + "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net\n"
            + "From: a@example.net\n\nx\n";
    assertThat(in(mail, DECLARING).dmarc()).isEmpty();
  }

  @Test
  void otherNameThanTheVouchedOne() {
    String mail =
        RECEIVED
            + "Authentication-Results: mx2.example.jp; dmarc=pass header.from=example.net\n"
            + "From: a@example.net\n\nx\n";
    assertThat(in(mail, DECLARING).dmarc()).isEmpty();
  }

  /** A server that forgets to strip still writes its own result first. */
  @Test
  void newestResultOfAVouchedServerCounts() {
    String mail =
        RECEIVED
            + "Authentication-Results: mx.example.jp; dmarc=fail header.from=example.net\n"
            + "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net\n"
            + "From: a@example.net\n\nx\n";
    assertThat(in(mail, DECLARING).dmarc().orElseThrow().result()).isEqualTo(ResultWord.FAIL);
    assertThat(in(mail, DECLARING).passedDomains()).isEmpty();
  }

  @Test
  void sealOfTheReceivingSideTellsOfTheChain() {
    Authentication proved =
        in(
            "ARC-Seal: i=2; a=rsa-sha256; t=1; cv=fail; d=example.jp; s=arc1; b=x=y\n"
                + RECEIVED
                + "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=example.net; s=arc0; b=x\n"
                + "From: a@example.net\n\nx\n");
    assertThat(proved.arc().orElseThrow().result()).isEqualTo(ResultWord.FAIL);
    assertThat(proved.arc().orElseThrow().selector()).hasValue("arc1");
    assertThat(proved.claimed()).hasSize(1);
  }

  @Test
  void sealOfOthersIsAClaim() {
    String stranger = "ARC-Seal: i=1; cv=pass; d=example.net; s=arc0; b=x\n";
    Authentication proved = in(stranger + RECEIVED + stranger + "From: a@example.net\n\nx\n");
    assertThat(proved.arc()).isEmpty();
    assertThat(proved.claimed()).hasSize(2);
  }

  @Test
  void brokenSeals() {
    String seals = "ARC-Seal:\nARC-Seal: cv\nARC-Seal: cv=perhaps; d=example.jp\nARC-Seal: ;=;;=\n";
    assertThat(in(seals + RECEIVED + "From: a@example.net\n\nx\n").arc()).isEmpty();
  }
}
