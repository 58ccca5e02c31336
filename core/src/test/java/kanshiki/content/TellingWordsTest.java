package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingWordsTest {
  private static List<Finding> findings(String subject, String body) {
    List<Indicator> wording =
        ContentIndicators.ALL.stream().filter(i -> i.id().startsWith("wording-")).toList();
    return new Investigator(
            List.of(new BodyExamination(), new FoldedBodyExamination(), new WordingExamination()),
            wording)
        .investigate(
            TestMails.message(
                "Subject: "
                    + subject
                    + "\nContent-Type: text/plain; charset=utf-8\n\n"
                    + body
                    + "\n"),
            Own.UNKNOWN)
        .findings();
  }

  private static List<String> kinds(String body) {
    return findings("お知らせ", body).stream().map(f -> f.id().substring(8)).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update-payment | お支払い方法を更新してください。",
        "card-number | クレジットカード番号を入力してください。",
        "confirm-identity | 下記より本人確認のお手続きをお願いいたします。",
        "deadline | 24時間以内にご確認ください。",
        "suspension | アカウントを停止いたします。",
        "unauthorised-use | 第三者による不正利用を検知しました。",
        "refund | 還付金を受け取ることができます。",
        "delivery-failed | お荷物をお届けにあがりましたが不在の為持ち帰りました。",
        "tax | 未払い税金のお知らせです。",
        "mailbox | メールボックスの容量が上限に達しました。",
        "odd-wording | 与信失敗により、更新をお願いいたします。",
        "odd-wording | ご利用いただきました、誠にありがとうございます。与信失敗によるものです。"
      })
  void theMainKindsAreSeenInJapanese(String kind, String body) {
    assertThat(kinds(body)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update-payment | Please update your payment information now.",
        "confirm-identity | You must verify your identity to continue.",
        "deadline | Reply within 24 hours or lose access.",
        "suspension | Your account has been suspended.",
        "sign-in-alert | We noticed an unusual sign-in to your account.",
        "mailbox | Your mailbox is full.",
        "blackmail | I recorded you through your webcam. Pay in bitcoin.",
        "inheritance | You are the next of kin of my late client.",
        "keep-secret | Please keep this confidential."
      })
  void theMainKindsAreSeenInEnglish(String kind, String body) {
    assertThat(findings("Notice", body).stream().map(f -> f.id().substring(8)).toList())
        .contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来週の会議は15時からに変更になりました。資料は当日お配りします。",
        "先日は楽しい時間をありがとうございました。またお会いしましょう。",
        "図書館からのお知らせです。予約された本が届きました。"
      })
  void everydayJapaneseIsNot(String body) {
    assertThat(kinds(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The meeting is moved to three o'clock. See you there.",
        "Thanks for the lovely evening, we must do that again.",
        "The patch compiles now and all tests are green."
      })
  void everydayEnglishIsNot(String body) {
    assertThat(findings("Hello", body)).isEmpty();
  }

  @Test
  void theWordsAreQuotedAsTheyWereWritten() {
    Finding finding =
        findings("x", "与 信 失敗 によるお知らせです。よろしくお願いします。").stream()
            .filter(f -> f.id().equals("wording-odd-wording"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.arguments().getFirst().ja()).startsWith("与 信 失敗");
    assertThat(finding.evidence().getFirst().subject()).isEqualTo("body");
  }

  @Test
  void aLuresOwnExplanationComesBeforeThatOfItsKind() {
    String own = "wording-odd-wording.general";
    Finding odd =
        findings("x", "与信失敗によるお知らせです。").stream()
            .filter(f -> f.id().equals("wording-odd-wording"))
            .findFirst()
            .orElseThrow();
    assertThat(odd.arguments().get(1).ja()).isNotEqualTo(Messages.in(Language.JA).get(own));
    Finding plain =
        findings("x", "ログインして確認してください。").stream()
            .filter(f -> f.id().equals("wording-sign-in"))
            .findFirst()
            .orElseThrow();
    assertThat(plain.arguments().get(1).ja())
        .isEqualTo(Messages.in(Language.JA).get("wording-sign-in.general"));
  }

  /** Each explanation is worth reading once. */
  @Test
  void differentExplanationsMakeDifferentFindings() {
    List<Finding> odd =
        findings("会員IDとサービスについて(66889088)", "与信失敗による。与信失敗により。").stream()
            .filter(f -> f.id().equals("wording-odd-wording"))
            .toList();
    assertThat(odd).extracting(f -> f.arguments().get(1)).doesNotHaveDuplicates();
    assertThat(odd).anyMatch(f -> f.arguments().getFirst().ja().contains("与信"));
  }
}
