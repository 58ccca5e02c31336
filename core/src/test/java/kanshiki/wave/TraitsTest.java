package kanshiki.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.Test;

class TraitsTest {
  static final String BODY =
      """
      いつもみどり銀行をご利用いただきありがとうございます。
      お客様の口座で普段と異なるお取引を確認したため、一時的にご利用を制限しております。
      下記のページからご本人様の確認をお願いいたします。確認が終わるまで振込はできません。
      https://login.midori-check.example/midori/verify/index.php?session=4711&mail=hanako
      24時間以内に確認がない場合、口座を凍結いたします。
      """;

  private static final String HEADER =
      """
      From: みどり銀行 <info4711@bank.example>
      To: hanako@recipient.example
      Subject: 【みどり銀行】お取引の確認(4711)
      Date: Sun, 27 Feb 2022 05:12:27 +0900
      Message-ID: <20220227051227.4711@bank.example>
      X-Mailer: Foxmail 6, 13, 102, 15
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      """;

  static Traits traits(String mail) {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return Traits.of(
        Kanshiki.offline(Own.UNKNOWN).investigate(new RawMessage(bytes), "mail").file());
  }

  private static Traits plain() {
    return traits(HEADER + "\n" + BODY);
  }

  @Test
  void readsWhatTheSenderMade() {
    Traits traits = plain();
    assertThat(traits.template().count()).isGreaterThan(80);
    assertThat(traits.subject()).isEqualTo("ミドリ銀行 オ取引ノ確認 #");
    assertThat(traits.paths()).containsExactly("/midori/verify/index.php?session=&mail=");
    assertThat(traits.hosts()).containsExactly("midori-check.example");
    assertThat(traits.senderName()).isEqualTo("ミドリ銀行");
    assertThat(traits.senderAddress()).isEqualTo("info4711@bank.example");
    assertThat(traits.senderPattern()).isEqualTo("info#");
    assertThat(traits.program()).isEqualTo("foxmail #, #, #, #");
    assertThat(traits.messageId()).isEqualTo("9~.94@=");
    assertThat(traits.stories()).isNotEmpty();
    assertThat(traits.ownId()).isNotZero();
    assertThat(traits.answered()).isEmpty();
  }

  @Test
  void numbersAndTheRecipientMakeNoDifference() {
    Traits other =
        traits(
            (HEADER + "\n" + "hanako 様\n" + BODY)
                .replace("hanako", "taro")
                .replace("4711", "9942")
                .replace("recipient.example", "elsewhere.example"));
    Traits one = traits(HEADER + "\n" + "hanako 様\n" + BODY);
    assertThat(other.template()).isEqualTo(one.template());
    assertThat(other.subject()).isEqualTo(one.subject());
    assertThat(other.paths()).isEqualTo(one.paths());
    assertThat(other.senderPattern()).isEqualTo(one.senderPattern());
    assertThat(other.messageId()).isEqualTo(one.messageId());
    assertThat(other.build()).isEqualTo(one.build());
  }

  @Test
  void whatTheReceivingServersWroteMakesNoDifference() {
    String recorded =
        """
        Received: from a.relay.example (a.relay.example [192.0.2.9]) by mx.recipient.example; Sun, 27 Feb 2022 05:12:29 +0900
        X-MS-Exchange-Organization-SCL: 5
        X-MS-Exchange-CrossTenant-Network-Message-Id: 0123
        Authentication-Results: mx.recipient.example; spf=fail
        X-Spam-Status: Yes, score=9
        Delivered-To: collector@recipient.example
        """;
    assertThat(traits(recorded + HEADER + "\n" + BODY)).isEqualTo(plain());
  }

  @Test
  void whatAMailingListAddedMakesNoDifference() {
    String list =
        """
        Received: from mx.lists.example (mx.lists.example [192.0.2.8]) by mx.recipient.example; Sun, 27 Feb 2022 05:12:29 +0900
        List-Id: <talk.lists.example>
        List-Post: <mailto:talk@lists.example>
        List-Unsubscribe: <https://lists.example/options/talk>
        Sender: talk-bounces@lists.example
        Precedence: list
        """;
    String footer =
        """

        _______________________________________________
        Talk mailing list
        talk@lists.example
        https://lists.example/mailman/listinfo/talk
        """;
    Traits listed =
        traits(list + HEADER.replace("Subject: ", "Subject: [Talk] ") + "\n" + BODY + footer);
    assertThat(listed).isEqualTo(plain());
  }

  @Test
  void aListsAddressIsNotTheSenders() {
    String list =
        """
        List-Id: <talk.lists.example>
        List-Post: <mailto:talk@lists.example>
        """;
    Traits listed =
        traits(
            list
                + HEADER.replace(
                    "みどり銀行 <info4711@bank.example>", "みどり銀行 via Talk <talk@lists.example>")
                + "\n"
                + BODY);
    assertThat(listed.senderAddress()).isEmpty();
    assertThat(listed.senderPattern()).isEmpty();
    assertThat(listed.senderName()).isEqualTo("ミドリ銀行");
  }

  @Test
  void aBrandsOwnLinksTellNothing() {
    Traits traits =
        traits(
            HEADER
                + "\nhttps://www.amazon.co.jp/gp/css/order-history?ref=1\nhttps://fake.example/gp/css/x\n");
    assertThat(traits.hosts()).containsExactly("fake.example");
    assertThat(traits.paths()).containsExactly("/gp/css/x");
  }

  @Test
  void answersAreToldFromWhatTheyAnswer() {
    Traits answer =
        traits(
            HEADER.replace("Subject: ", "Subject: Re: ")
                + "In-Reply-To: <first@bank.example>\nReferences: <root@bank.example> <first@bank.example>\n\n"
                + BODY);
    assertThat(answer.subject()).isEqualTo(plain().subject());
    assertThat(answer.answered()).hasSize(2);
  }

  @Test
  void nothingAtAllHasTraits() {
    assertThat(traits("").template().count()).isZero();
    assertThat(Mark.of(Traits.NONE)).isEmpty();
    assertThat(Kinship.of(Traits.NONE, Traits.NONE).isLinked()).isFalse();
  }

  @Test
  void areReadBackFromBytes() {
    Traits traits = plain();
    assertThat(Traits.parse(traits.bytes())).contains(traits);
    assertThat(Traits.parse(Traits.NONE.bytes())).contains(Traits.NONE);
    assertThat(traits.bytes()).hasSizeLessThan(1_500);
  }

  @Test
  void brokenBytesAreNoTraits() {
    byte[] bytes = plain().bytes();
    assertThat(Traits.parse(new byte[0])).isEmpty();
    assertThat(Traits.parse(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    assertThat(Traits.parse(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = bytes.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      // Whatever comes out of it can be compared.
      Traits.parse(broken).ifPresent(read -> Kinship.of(read, plain(Mark.of(read))));
    }
  }

  private static Traits plain(List<Mark> marks) {
    assertThat(Set.copyOf(marks)).hasSize(marks.size()).hasSizeLessThanOrEqualTo(Mark.MOST);
    return Traits.NONE;
  }

  @Test
  void aMailOfManyLinksAndNamesStaysSmall() {
    var mail = new StringBuilder(HEADER.replace("\nSubject", ", many@x.example\nSubject"));
    mail.append('\n');
    for (int i = 0; i < 3_000; i++) {
      mail.append("https://host")
          .append(i)
          .append(".example/some/path")
          .append((char) ('a' + i % 26));
      mail.append("/go.php?id=").append(i).append('\n');
    }
    Traits traits = traits(mail.toString());
    assertThat(traits.hosts()).hasSize(Traits.MAX);
    assertThat(traits.bytes()).hasSizeLessThan(4_000);
    assertThat(Mark.of(traits)).hasSizeLessThanOrEqualTo(Mark.MOST);
  }
}
