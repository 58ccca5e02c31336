package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.Shared;
import kanshiki.TestMails;
import kanshiki.evidence.Trust;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Own;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;
import org.junit.jupiter.api.Test;

class RouteExaminationTest {
  private static Route route(Message message, Own own) {
    return new RouteExamination().examine(CaseFile.of(message, own));
  }

  private static Route route(String mail) {
    return route(TestMails.message(mail), Own.UNKNOWN);
  }

  private static String origin(String mail) {
    return route(mail).originIp().map(IpAddress::text).orElse("none");
  }

  private static Own relays(String... networks) {
    List<Network> relays =
        Stream.of(networks).map(text -> Network.parse(text).orElseThrow()).toList();
    return new Own(List.of(), relays, List.of());
  }

  @Test
  void sakuraCase() throws IOException {
    var bytes = Files.readAllBytes(Shared.path("cases/sakura/mail.eml"));
    Route route = route(Message.parse(new RawMessage(bytes)), Own.UNKNOWN);
    assertThat(route.originIp()).map(IpAddress::text).hasValue("163.43.158.180");
    Hop hop = route.hops().getFirst();
    assertThat(hop.helo()).hasValue("campaign-vps.com");
    assertThat(hop.reverseName()).isEmpty();
    assertThat(hop.trace().nameless()).isTrue();
    assertThat(hop.by()).hasValue("mx.example.jp");
    assertThat(hop.protocol()).hasValue("ESMTP");
    assertThat(hop.delaySeconds()).hasValue(6L);
    assertThat(hop.trust()).isEqualTo(Trust.OWN);
    assertThat(route.anomalies()).isEmpty();
  }

  @Test
  void postfixWithAmavisAndDovecot() {
    assertThat(
            origin(
                """
                Received: from mail.example.jp by mail.example.jp with LMTP id abc; Sun, 27 Feb 2022 06:12:40 +0900
                Received: from localhost (localhost [127.0.0.1]) by mail.example.jp (Postfix) with ESMTP id 2; Sun, 27 Feb 2022 06:12:39 +0900
                Received: from mail.example.jp ([127.0.0.1]) by localhost (mail.example.jp [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 3; Sun, 27 Feb 2022 06:12:38 +0900
                Received: from sender.test (unknown [203.0.113.9]) by mail.example.jp (Postfix) with ESMTPS id 1; Sun, 27 Feb 2022 06:12:37 +0900
                Received: from inner.test (inner.test [198.51.100.3]) by sender.test (Postfix) with ESMTP id 0; Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void receivedAtGmail() {
    assertThat(
            origin(
                """
                Delivered-To: someone@gmail.com
                Received: by 2002:a05:6a10:1234:b0:1:2:3 with SMTP id a1csp1;
                        Mon, 1 Apr 2024 01:02:21 -0700 (PDT)
                X-Received: by 2002:a05:6a00:10c2:b0:1:2:3 with SMTP id b2;
                        Mon, 01 Apr 2024 01:02:20 -0700 (PDT)
                Received: from mail.sender.test (mail.sender.test. [203.0.113.9])
                        by mx.google.com with ESMTPS id c3
                        for <someone@gmail.com>
                        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);
                        Mon, 01 Apr 2024 01:02:20 -0700 (PDT)
                Received: from x (y [198.51.100.1]) by mx.google.com with SMTP; Mon, 01 Apr 2024 01:02:19 -0700 (PDT)

                x
                """))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void receivedAtOutlookOverSeveralOfItsHosts() {
    Route route =
        route(
            """
            Received: from IA1P223MB0403.NAMP223.PROD.OUTLOOK.COM (2603:10b6:208:3d5::12) by EA2P223MB0955.NAMP223.PROD.OUTLOOK.COM with HTTPS; Fri, 22 Dec 2023 21:05:04 +0000
            Received: from DUZPR01CA0200.eurprd01.prod.exchangelabs.com (2603:10a6:10:4b6::10) by IA1P223MB0403.NAMP223.PROD.OUTLOOK.COM (2603:10b6:208:3d5::12) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.7113.18; Fri, 22 Dec 2023 21:05:03 +0000
            Received: from DB5EUR01FT050.eop-EUR01.prod.protection.outlook.com (2603:10a6:10:4b6:cafe::7d) by DUZPR01CA0200.outlook.office365.com (2603:10a6:10:4b6::10) with Microsoft SMTP Server id 15.20.7113.21 via Frontend Transport; Fri, 22 Dec 2023 21:05:02 +0000
            Received: from host.sender.test (203.0.113.9) by DB5EUR01FT050.mail.protection.outlook.com (10.152.5.82) with Microsoft SMTP Server id 15.20.7113.18 via Frontend Transport; Fri, 22 Dec 2023 21:05:02 +0000
            Received: from a (198.51.100.8) by DB5EUR01FT050.mail.protection.outlook.com (10.152.5.82) with Microsoft SMTP Server id 15.20.7113.18; Fri, 22 Dec 2023 21:05:01 +0000

            x
            """);
    assertThat(route.originIp()).map(IpAddress::text).hasValue("203.0.113.9");
    assertThat(route.hops())
        .extracting(Hop::trust)
        .containsExactly(Trust.CLAIMED, Trust.OWN, Trust.OWN, Trust.OWN, Trust.OWN);
    assertThat(route.hops().get(1).trace().via()).hasValue("Frontend Transport");
  }

  @Test
  void anotherTenantOfOutlookIsOutside() {
    assertThat(
            origin(
                """
                Received: from A.namprd19.prod.outlook.com (2603:10b6:208::1) by B.namprd19.prod.outlook.com (2603:10b6:208::2) with Microsoft SMTP Server id 15.20.1.1; Fri, 22 Dec 2023 21:05:04 +0000
                Received: from X.outbound.protection.outlook.com (40.107.20.71) by C.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server id 15.20.1.1; Fri, 22 Dec 2023 21:05:03 +0000
                Received: from D.eurprd05.prod.outlook.com (2603:10a6::5) by E.eurprd05.prod.outlook.com (2603:10a6::6) with Microsoft SMTP Server id 15.20.1.1; Fri, 22 Dec 2023 21:05:02 +0000

                x
                """))
        .isEqualTo("40.107.20.71");
  }

  @Test
  void walksPastMailman() {
    Route route =
        route(
            """
            Received: from lists.sourceforge.net (lists.sourceforge.net [216.105.38.7]) by mail.recipient.example.net (Postfix) with ESMTPS id A5; Sat, 23 Oct 2021 20:49:32 +0200 (CEST)
            Received: from [127.0.0.1] (helo=sfs-ml-2.v29.lw.sourceforge.com) by sfs-ml-2.v29.lw.sourceforge.com with esmtp (Exim 4.92.3) id 1m; Sat, 23 Oct 2021 18:49:31 +0000
            Received: from [172.30.20.202] (helo=mx.sourceforge.net) by sfs-ml-2.v29.lw.sourceforge.com with esmtps (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.92.3) id 1n for some-devel@lists.sourceforge.net; Sat, 23 Oct 2021 18:49:29 +0000
            Received: from sender.test ([203.0.113.40] helo=mail.sender.test) by sfi-mx-1.v28.lw.sourceforge.com with esmtps (Exim 4.92.3) id 1o for some-devel@lists.sourceforge.net; Sat, 23 Oct 2021 18:49:29 +0000
            Received: from bz (unknown [198.51.100.140]) by mail.sender.test with SMTP id 9 for <some-devel@lists.sourceforge.net>; Wed, 24 Apr 2024 20:43:24 +0800
            List-Id: <some-devel.lists.sourceforge.net>
            List-Post: <mailto:some-devel@lists.sourceforge.net>

            x
            """);
    assertThat(route.originIp()).map(IpAddress::text).hasValue("203.0.113.40");
    assertThat(route.mediation()).isEqualTo(Route.Mediation.MAILING_LIST);
    assertThat(route.originHop().orElseThrow().trust()).isEqualTo(Trust.CLAIMED);
    assertThat(route.boundary().orElseThrow().by()).hasValue("mail.recipient.example.net");
  }

  @Test
  void walksPastMajordomoOnSeveralDomains() {
    assertThat(
            origin(
                """
                Return-Path: <linux-raid-owner@vger.kernel.org>
                Received: from out1.vger.email (out1.vger.email [IPv6:2620:137:e000::1:20]) by mail.recipient.example.net (Postfix) with ESMTP id 20; Mon, 13 Jun 2022 21:49:02 +0200 (CEST)
                Received: (majordomo@vger.kernel.org) by vger.kernel.org via listexpand id S2 (ORCPT <rfc822;me@recipient.example.net>); Mon, 13 Jun 2022 15:48:59 -0400
                Received: from lindbergh.monkeyblade.net ([23.128.96.19]:52686 "EHLO lindbergh.monkeyblade.net" rhost-flags-OK-OK-OK-OK) by vger.kernel.org with ESMTP id S1 (ORCPT <rfc822;linux-raid@vger.kernel.org>); Mon, 13 Jun 2022 15:48:29 -0400
                Received: from sender.test (mailout1.sender.test [203.0.113.194]) by lindbergh.monkeyblade.net (Postfix) with ESMTP id 9C for <linux-raid@vger.kernel.org>; Mon, 13 Jun 2022 11:19:07 -0700 (PDT)
                Received: by sender.test (Postfix, from userid 48) id CA; Tue, 14 Jun 2022 03:10:08 +0900 (JST)
                List-ID: <linux-raid.vger.kernel.org>
                X-Mailing-List: linux-raid@vger.kernel.org

                x
                """))
        .isEqualTo("203.0.113.194");
  }

  @Test
  void newsletterIsNoMailingList() {
    assertThat(
            origin(
                """
                Received: from mail.example.com (mail.example.com [203.0.113.1]) by mx.example.jp (Postfix) with ESMTPS id 1; Mon, 13 Jun 2022 21:49:02 +0900
                Received: from office (office.elsewhere.test [198.51.100.9]) by mail.example.com (Postfix) with ESMTPSA id 2; Mon, 13 Jun 2022 21:49:00 +0900
                List-Id: <news.example.com>
                List-Unsubscribe: <https://example.com/u>

                x
                """))
        .isEqualTo("203.0.113.1");
  }

  @Test
  void forgedFieldBelowTheBoundaryIsNotFollowed() {
    Route route =
        route(
            """
            Received: from mx.example.jp (unknown [203.0.113.66]) by mx.example.jp (Postfix) with ESMTP id 1 for <me@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900
            Received: from www.genuine-bank.test (www.genuine-bank.test [198.51.100.1]) by mx.example.jp (Postfix) with ESMTPS id 0 for <me@example.jp>; Sun, 27 Feb 2022 06:12:30 +0900

            x
            """);
    assertThat(route.originIp()).map(IpAddress::text).hasValue("203.0.113.66");
    assertThat(route.hops().getFirst().trust()).isEqualTo(Trust.CLAIMED);
  }

  @Test
  void translatingRouterHidesTheOrigin() {
    assertThat(
            origin(
                """
                Received: from mail.example.net (unknown [172.17.0.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from good.test (good.test [198.51.100.1]) by relay.example.net (Postfix) with ESMTP id 0; Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEqualTo("none");
  }

  @Test
  void ownRelaysAreFollowedWhateverTheirName() {
    String mail =
        """
        Received: from gate.example.org (gate.example.org [198.51.100.20]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
        Received: from sender.test (sender.test [203.0.113.5]) by gate.example.org (Postfix) with ESMTP id 0; Sun, 27 Feb 2022 06:12:30 +0900

        x
        """;
    assertThat(origin(mail)).isEqualTo("198.51.100.20");
    assertThat(route(TestMails.message(mail), relays("198.51.100.0/25")).originIp())
        .map(IpAddress::text)
        .hasValue("203.0.113.5");
  }

  @Test
  void fetchedFromTheProvidersMailbox() {
    assertThat(
            origin(
                """
                Received: from localhost (localhost [127.0.0.1]) by home.test (Postfix) with ESMTP id 3; Mon, 30 Sep 2002 13:48:38 +0100
                Received: from pop.example.ne.jp [198.51.100.77] by localhost with POP3 (fetchmail-6.4.0) for me@localhost (single-drop); Mon, 30 Sep 2002 13:48:38 +0100
                Received: from sender.test ([203.0.113.236]) by mx.example.ne.jp (8.11.6/8.11.6) with ESMTP id g8 for <me@example.ne.jp>; Fri, 27 Sep 2002 20:37:13 +0100

                x
                """))
        .isEqualTo("203.0.113.236");
  }

  @Test
  void qmailWritesTwoFieldsForOnePassage() {
    Route route =
        route(
            """
            Received: (qmail 1234 invoked by uid 89); 14 Mar 2023 07:24:34 -0000
            Received: from unknown (HELO win-abc) (203.0.113.4)
              by mx.example.jp with SMTP; 14 Mar 2023 07:24:33 -0000

            x
            """);
    assertThat(route.originIp()).map(IpAddress::text).hasValue("203.0.113.4");
    assertThat(route.originHop().orElseThrow().helo()).hasValue("win-abc");
    assertThat(route.originHop().orElseThrow().trace().nameless()).isTrue();
  }

  @Test
  void forwardedByAnotherOwnMailbox() {
    Route route =
        route(
            """
            Received: from fwd.example.org (fwd.example.org [198.51.100.80]) by mx.example.jp (Postfix) with ESMTP id 1 for <me@example.jp>; Tue, 21 May 2002 17:10:24 +0100
            Received: from sender.test (unknown [203.0.113.131]) by fwd.example.org (Postfix) with ESMTP id 2 for <me@example.org>; Tue, 21 May 2002 17:10:22 +0100
            From: a@sender.test

            x
            """);
    assertThat(route.originIp()).map(IpAddress::text).hasValue("203.0.113.131");
    assertThat(route.mediation()).isEqualTo(Route.Mediation.FORWARDING);
  }

  @Test
  void receiverOfSeveralHosts() {
    assertThat(
            origin(
                """
                Received: from mx1.example.jp (mx1.example.jp [198.51.100.5]) by store.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:34 +0900
                Received: from sender.test (sender.test [203.0.113.5]) by mx1.example.jp (Postfix) with ESMTP id 0; Sun, 27 Feb 2022 06:12:33 +0900

                x
                """))
        .isEqualTo("203.0.113.5");
  }

  @Test
  void customerOfTheSameProviderIsOutside() {
    assertThat(
            origin(
                """
                Received: from mx.example.ne.jp (p7-198-51-100-23.dsl.example.ne.jp [198.51.100.23]) by mx1.example.ne.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:34 +0900
                Received: from bank.test (bank.test [203.0.113.5]) by mx.example.ne.jp (Postfix) with ESMTP id 0; Sun, 27 Feb 2022 06:12:33 +0900

                x
                """))
        .isEqualTo("198.51.100.23");
  }

  @Test
  void exchangeWithoutAddressUsesTheReceiversOwnResult() {
    assertThat(
            origin(
                """
                Received-SPF: Fail (protection.outlook.com) receiver=protection.outlook.com; client-ip=203.0.113.77; helo=x;
                Received: from x by mx.example.jp with SMTP; Fri, 22 Dec 2023 21:05:02 +0000
                X-Originating-IP: [198.51.100.1]

                x
                """))
        .isEqualTo("203.0.113.77");
  }

  @Test
  void senderMadeAddressFieldsAreNotRead() {
    assertThat(origin("X-Sender-IP: 203.0.113.1\nX-Originating-IP: 203.0.113.2\n\nx\n"))
        .isEqualTo("none");
  }

  @Test
  void anyRubbishIsReadToItsEnd() {
    String deep = "(".repeat(50_000);
    assertThat(route("Received: " + deep + "\nReceived: ;;;[<\"\n\nx\n").hops()).hasSize(2);
  }
}
