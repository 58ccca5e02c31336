package kanshiki.mailflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.lab.DovecotLab;
import kanshiki.mailflow.lab.SmtpRecorder.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mailbox is at Debian's Dovecot; a recording server takes the answers. */
class ReportDeskTest {
  private static final String HANAKO = "Hanako <hanako@example.jp>";

  private static @Nullable DovecotLab shared;

  @BeforeAll
  static void start() throws IOException {
    DovecotLab.assume();
    shared = DovecotLab.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }

  private static AtTheDesk desk(String user) throws Exception {
    return new AtTheDesk(Objects.requireNonNull(shared), user, DeskAnswer.OWN, 20);
  }

  private static Message message(Received received) {
    return Message.parse(
        new RawMessage(received.mail().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static String field(Message message, String name) {
    return message.first(name).orElseThrow().decoded().strip();
  }

  private static String text(Message message, String type) {
    return message.parts().stream()
        .filter(part -> part.mediaType().equals(type))
        .map(Part::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theAnswerComesBackInTheLanguageOfTheWords() throws Exception {
    try (AtTheDesk desk = desk("ja")) {
      assertThat(desk.hand(Handed.by(HANAKO, "", "このメールは本物でしょうか。よろしくお願いします。")))
          .isEqualTo("answer ja");
      Received received = desk.smtp.await(1).getFirst();
      Message answer = message(received);

      assertThat(received.from()).startsWith("<>");
      assertThat(received.to()).containsExactly("hanako@example.jp");
      assertThat(field(answer, "From")).isEqualTo("メール相談窓口 <check@example.jp>");
      assertThat(field(answer, "Subject")).startsWith("調査結果「詐欺メール」: 【重要】アメリカン・エキスプレス");
      assertThat(field(answer, "Auto-Submitted")).isEqualTo("auto-replied");
      assertThat(field(answer, "In-Reply-To")).endsWith("@example.jp>");
      assertThat(field(answer, "References"))
          .startsWith("<earlier@example.jp>")
          .endsWith(field(answer, "In-Reply-To"));
      assertThat(text(answer, "text/plain"))
          .startsWith("偽物です。")
          .contains("k1")
          .doesNotContain("evil-link.test");
      assertThat(text(answer, "text/html"))
          .contains("偽物です。")
          .doesNotContain("<a ", "evil-link.test");
      assertThat(answer.parts().stream().filter(part -> !part.isMultipart()).map(Part::mediaType))
          .containsExactly("text/plain", "text/html");
    }
  }

  @Test
  void anEnglishQuestionIsAnsweredInEnglish() throws Exception {
    try (AtTheDesk desk = desk("en")) {
      assertThat(
              desk.hand(
                  Handed.by(
                      HANAKO, "", "Could you tell me whether this mail is genuine? Thank you.")))
          .isEqualTo("answer en");
      assertThat(text(message(desk.smtp.await(1).getFirst()), "text/plain"))
          .startsWith("This is a fake.");
    }
  }

  @Test
  void aForwardInTheTextIsExaminedToo() throws Exception {
    try (AtTheDesk desk = desk("inline")) {
      assertThat(desk.hand(Handed.inline(HANAKO))).isEqualTo("answer ja");
      assertThat(field(message(desk.smtp.await(1).getFirst()), "Subject")).contains("詐欺メール");
    }
  }

  @Test
  void whereNothingIsInsideItSaysHowToForward() throws Exception {
    try (AtTheDesk desk = desk("nothing")) {
      assertThat(desk.hand(Handed.empty(HANAKO, "", "怪しいメールが来ました。どうすればいいですか。")))
          .isEqualTo("hint ja");
      assertThat(field(message(desk.smtp.await(1).getFirst()), "Subject"))
          .isEqualTo("調べるメールが見つかりませんでした");
      assertThat(desk.examined).hasValue(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Return-Path: <>, bounce",
    "Auto-Submitted: auto-replied, automatic",
    "Auto-Submitted: auto-generated, automatic",
    "'X-Auto-Response-Suppress: OOF, AutoReply', automatic",
    "Precedence: bulk, list",
    "List-Id: <staff.example.jp>, list",
    "X-Loop: check@example.jp, loop",
  })
  void programsAreNotAnswered(String field, String why) throws Exception {
    try (AtTheDesk desk = desk("loop" + Integer.toUnsignedString(field.hashCode()))) {
      assertThat(desk.hand(Handed.by(HANAKO, field + "\n", "hello"))).isEqualTo("no-answer " + why);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "check@example.jp, own-mail",
    "no-reply@example.jp, robot",
    "'hanako@example.jp, taro@example.jp', author-unclear",
    "friend@elsewhere.example, stranger",
  })
  void theseAreNotAnswered(String from, String why) throws Exception {
    try (AtTheDesk desk = desk("from" + Integer.toUnsignedString(from.hashCode()))) {
      assertThat(desk.hand(Handed.by(from, "", "hello"))).isEqualTo("no-answer " + why);
    }
  }

  @Test
  void whoeverWritesInTheNameOfOursFromOutsideIsNotAnswered() throws Exception {
    try (AtTheDesk desk = desk("forged")) {
      assertThat(desk.hand(Handed.byStranger(HANAKO, "", "look at this")))
          .isEqualTo("no-answer unproved");
      assertThat(desk.examined).hasValue(1); // what was handed in is examined and kept all the same
      String foreign = "Authentication-Results: mx.evil.test; dmarc=pass header.from=example.jp\n";
      assertThat(desk.hand(Handed.byStranger(HANAKO, foreign, "look")))
          .isEqualTo("no-answer unproved");
      String own = "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.jp\n";
      assertThat(desk.hand(Handed.byStranger(HANAKO, own, "look at that one")))
          .isEqualTo("answer en");
    }
  }

  @Test
  void everybodyWhoIsProvedIsAnsweredWhereThatIsWanted() throws Exception {
    try (var desk =
        new AtTheDesk(Objects.requireNonNull(shared), "open", DeskAnswer.EVERYBODY, 20)) {
      String friend = "friend@elsewhere.example";
      assertThat(desk.hand(Handed.byStranger(friend, "", "look at this")))
          .isEqualTo("no-answer unproved");
      String results =
          "Authentication-Results: mx.example.jp; dmarc=pass header.from=elsewhere.example\n";
      assertThat(desk.hand(Handed.byStranger(friend, results, "look at this please")))
          .isEqualTo("answer en");
      assertThat(desk.smtp.await(1).getFirst().to()).containsExactly(friend);
    }
  }

  @Test
  void onePersonIsAnsweredSoOftenInAnHour() throws Exception {
    try (var desk = new AtTheDesk(Objects.requireNonNull(shared), "often", DeskAnswer.OWN, 2)) {
      assertThat(desk.hand(Handed.by(HANAKO, "", "one"))).startsWith("answer");
      assertThat(desk.hand(Handed.by(HANAKO, "", "two"))).startsWith("answer");
      assertThat(desk.hand(Handed.by(HANAKO, "", "three"))).isEqualTo("no-answer too-many");
      assertThat(desk.hand(Handed.by("taro@example.jp", "", "one"))).startsWith("answer");
      assertThat(desk.smtp.await(3)).hasSize(3);
    }
  }

  @Test
  void repliesToOurAnswersEndThere() throws Exception {
    try (AtTheDesk desk = desk("reply")) {
      desk.hand(Handed.by(HANAKO, "", "one"));
      String id = field(message(desk.smtp.await(1).getFirst()), "Message-ID");
      assertThat(desk.hand(Handed.empty(HANAKO, "In-Reply-To: " + id + "\n", "thank you")))
          .isEqualTo("no-answer reply-to-answer");
      // With another doubtful mail inside it is a question of its own.
      assertThat(desk.hand(Handed.by(HANAKO, "In-Reply-To: " + id + "\n", "and this one?")))
          .startsWith("answer");
    }
  }

  @Test
  void eachMailIsAnsweredOnceAlsoOverRestartsAndNewNumberings() throws Exception {
    try (AtTheDesk desk = desk("once")) {
      desk.hand(Handed.by(HANAKO, "", "one"));
      desk.smtp.await(1);
      desk.restart();
      desk.await("following");
      Objects.requireNonNull(shared)
          .doveadm("mailbox", "update", "-u", "once", "--uid-validity", "777", "INBOX");
      desk.restart();
      desk.await("following");
      assertThat(desk.hand(Handed.by("taro@example.jp", "", "two"))).startsWith("answer");
      List<Received> received = desk.smtp.await(2);

      assertThat(received).hasSize(2);
      assertThat(received.getLast().to()).containsExactly("taro@example.jp");
      assertThat(Objects.requireNonNull(shared).fetch("once", "INBOX", "flags"))
          .containsExactly("", "\\Answered", "\\Answered");
    }
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() throws Exception {
    try (AtTheDesk desk = desk("busy")) {
      desk.smtp.refuse("451 later", "452 later");
      desk.hand(Handed.by(HANAKO, "", "one"));
      desk.await("sent true 3");
      assertThat(desk.smtp.received()).hasSize(1);
      desk.smtp.refuse("550 no such user");
      desk.hand(Handed.by(HANAKO, "", "two"));
      desk.await("sent false 1");
      assertThat(desk.smtp.received()).hasSize(1);
    }
  }

  @Test
  void ourOwnAnswersAreKnown() throws Exception {
    try (AtTheDesk desk = desk("own")) {
      desk.hand(Handed.by(HANAKO, "", "one"));
      Received received = desk.smtp.await(1).getFirst();
      byte[] delivered =
          ("Received: from a by b\n" + received.mail() + "\n").getBytes(StandardCharsets.UTF_8);

      assertThat(desk.memory.isAnswer(delivered)).isTrue();
      assertThat(
              desk.memory.isAnswer(
                  (received.mail() + "click here").getBytes(StandardCharsets.UTF_8)))
          .isFalse();
    }
  }
}
