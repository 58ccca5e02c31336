package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Authentication in(String mail) {
    CaseFile file = CaseFile.of(TestMails.message(mail), Own.UNKNOWN);
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
}
