package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateLeftoverTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new TemplateLeftover());
  }

  @Test
  void doubleBraces() {
    assertThat(findingsIn("Your parcel", "Dear {{FIRST_NAME}}, your parcel is waiting."))
        .containsExactly("template-leftover {{FIRST_NAME}}");
  }

  @Test
  void markOfAChineseMailer() {
    assertThat(findingsIn("お知らせ", "あ##mix_normal_10##なたのアカウント"))
        .containsExactly("template-leftover ##mix_normal_10##");
  }

  @Test
  void bracketsInTheSubject() {
    assertThat(findingsIn("アカウントの確認 [RECEIVER_ADDRESS]", "ご確認ください。"))
        .containsExactly("template-leftover [RECEIVER_ADDRESS]");
  }

  @Test
  void weekOfAMailer() {
    assertThat(findingsIn("お知らせ", "期限は[-week6-]です。"))
        .containsExactly("template-leftover [-week6-]");
  }

  @Test
  void percentAndDollarSigns() {
    assertThat(findingsIn("Hallo", "Hallo %VORNAME%, %%lastname%% und ${user}, {$name}"))
        .containsExactly("template-leftover %VORNAME%\", \"%%lastname%%\", \"${user}");
  }

  @Test
  void signsOfEverydayUse() {
    assertThat(
            findingsIn(
                "[SPAM] [Info] #1 ticket",
                "Save 50% on names, 70% off. See [1] and [NAME], {x}, #name, C[MAX_NAME_LEN], {{ }}, ##, **|**."))
        .isEmpty();
  }

  @Test
  void mailAboutCode() {
    assertThat(
            findingsIn(
                "patch",
                """
                diff --git a/t b/t
                +  echo ${name} {{user}}

                """))
        .isEmpty();
  }
}
