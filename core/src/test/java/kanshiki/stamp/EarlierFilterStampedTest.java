package kanshiki.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierFilterStampedTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new StampExamination()), new EarlierFilterStamped());
  }

  private static SpamStamps stamps(String subject) {
    return new StampExamination()
        .examine(CaseFile.of(TestMails.message("Subject: " + subject + "\n\nx\n"), Own.UNKNOWN));
  }

  @Test
  void subjectStampedByTheServer() {
    assertThat(findingsIn("Subject: [spam] 【重要】ご利用のサービスについて\n\nx\n"))
        .containsExactly("earlier-filter-stamped [spam] Subject");
  }

  @Test
  void authorWritesAboutSpam() {
    assertThat(findingsIn("Subject: spam filters compared\nX-Spam-Status: No, score=4.2\n\nx\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[SPAM] Hello | [SPAM] | Hello",
        "***SPAM*** Hello | ***SPAM*** | Hello",
        "*****SPAM***** Hello | *****SPAM***** | Hello",
        "{Spam?} Hello | {Spam?} | Hello",
        "[SPAM?]Hello | [SPAM?] | Hello",
        "[SPAM 12.3/5] Hello | [SPAM 12.3/5] | Hello",
        "[Warning: SPAM] Hello | [Warning: SPAM] | Hello",
        "【迷惑メール】お知らせ | 【迷惑メール】 | お知らせ",
        "[迷惑メール] お知らせ | [迷惑メール] | お知らせ",
        "［迷惑メール］お知らせ | ［迷惑メール］ | お知らせ",
        "[meiwaku] お知らせ | [meiwaku] | お知らせ",
        "［ｓｐａｍ］お知らせ | ［ｓｐａｍ］ | お知らせ",
        "Re: [spam] 件名 | [spam] | Re: 件名",
      })
  void stampsOfManyFilters(String subject, String stamp, String rest) {
    assertThat(stamps(subject).stamps()).containsExactly(new SpamStamp(stamp, "Subject"));
    assertThat(stamps(subject).subjectWithoutStamps()).isEqualTo(rest);
  }

  @Test
  void severalInARow() {
    SpamStamps found = stamps("[spam] Fwd: [SPAM] 【迷惑メール】 件名");
    assertThat(found.stamps())
        .extracting(SpamStamp::text)
        .containsExactly("[spam]", "[SPAM]", "【迷惑メール】");
    assertThat(found.subjectWithoutStamps()).isEqualTo("Fwd: 件名");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "【重要】お知らせ",
        "[openwrt] patch",
        "迷惑メール対策のご案内",
        "Re: about spam",
        "[",
        "spammer caught",
      })
  void otherSubjectsStayAsTheyAre(String subject) {
    assertThat(stamps(subject).stamps()).isEmpty();
    assertThat(stamps(subject).subjectWithoutStamps()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Spam-Flag: YES | YES",
        "X-Spam-Status: Yes, score=15.2 required=5.0 | Yes",
        "X-Spam: yes | yes",
        "X-Barracuda-Spam-Flag: YES | YES",
        "X-Rspamd-Action: add header | add header",
        "X-Spamd-Result: default: True [15.20 / 15.00] | default: True [15.20 / 15.00]",
        "X-Forefront-Antispam-Report: CIP:203.0.113.1;CAT:PHSH;SFV:SPM; | CAT:PHSH",
      })
  void verdictFields(String field, String verdict) {
    assertThat(findingsIn(field + "\nSubject: x\n\nx\n"))
        .containsExactly("earlier-filter-stamped " + verdict + " " + field.split(":", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Spam-Flag: NO",
        "X-Spam-Score: 99",
        "X-Spamd-Result: default: False [4.20 / 15.00]",
        "X-Rspamd-Action: no action",
        "X-MS-Exchange-Organization-SCL: 5",
        "X-Spam-Status: yesterday",
      })
  void noVerdictOrANegativeOne(String field) {
    assertThat(findingsIn(field + "\nSubject: x\n\nx\n")).isEmpty();
  }

  @Test
  void mailWithoutSubject() {
    assertThat(
            new StampExamination()
                .examine(CaseFile.of(TestMails.message("To: x@y.test\n\nx\n"), Own.UNKNOWN)))
        .isEqualTo(new SpamStamps(List.of(), ""));
  }
}
