package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailDateTest {
  private static String read(String text) {
    return MailDate.parse(text).map(Object::toString).orElse("none");
  }

  @Test
  void standardAndObsoleteForms() {
    assertThat(read("Thu, 21 Apr 2022 02:45:30 +0900")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("21 Apr 22 02:45 GMT")).isEqualTo("2022-04-21T02:45Z");
    assertThat(read("Mon, 21 Apr 2022 02:45:30 +0900 (JST)"))
        .isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("Thu, 21 Apr 2022 02:45:30 JST")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("Thu, 21 Apr 2022 02:45:30 -0000")).isEqualTo("2022-04-21T02:45:30Z");
    assertThat(read("Thu, 21 Apr 99 02:45:30 PDT")).isEqualTo("1999-04-21T02:45:30-07:00");
    assertThat(read("Thu, 21 (a (nested) comment) Apr 2022 02:45:30 +0900"))
        .isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("Thu, 31 Dec 2016 23:59:60 +0000")).isEqualTo("2017-01-01T00:00Z");
  }

  @Test
  void otherForms() {
    assertThat(read("2022-04-21T02:45:30+09:00")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("2022-04-21T02:45:30.250Z")).isEqualTo("2022-04-21T02:45:30.250Z");
    assertThat(read("2022-04-21 02:45:30 -0700")).isEqualTo("2022-04-21T02:45:30-07:00");
    assertThat(read("2022/04/21 2:45:30")).isEqualTo("2022-04-21T02:45:30Z");
    assertThat(read("Thu Apr 21 02:45:30 2022")).isEqualTo("2022-04-21T02:45:30Z");
    assertThat(read("21-Apr-2022 02:45:30 +0900")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("4/21/2022 2:45:30 PM")).isEqualTo("2022-04-21T14:45:30Z");
    assertThat(read("Thu, 21 Apr 2022 02.45.30 +0900")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("Thu, 21 Apr 2022 02:45:30 GMT+0900")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("from x by y; Thu, 21 Apr 2022 02:45:30 +0900"))
        .isEqualTo("2022-04-21T02:45:30+09:00");
  }

  @Test
  void japaneseForms() {
    assertThat(read("2022年4月21日(木) 14:45:30")).isEqualTo("2022-04-21T14:45:30+09:00");
    assertThat(read("2022年4月21日 午後2時45分30秒")).isEqualTo("2022-04-21T14:45:30+09:00");
    assertThat(read("2022年4月21日 2時45分")).isEqualTo("2022-04-21T02:45+09:00");
  }

  @Test
  void rubbishIsNoDate() {
    assertThat(read("")).isEqualTo("none");
    assertThat(read("yesterday")).isEqualTo("none");
    assertThat(read("Tue, 31 Feb 2022 10:00:00 +0900")).isEqualTo("none");
    assertThat(read("13 zzz 2021 09:55:06 +0200")).isEqualTo("none");
    assertThat(read("99999999999999999999 Apr 2022 10:00")).isEqualTo("none");
  }

  /** What relays and clocks that are wrong write; the zone is kept as it was written. */
  @Test
  void formsOfTraceFields() {
    assertThat(read("Thu Apr 21 02:45:30 JST 2022")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("Thu Apr 21 02:45:30 +0900 2022")).isEqualTo("2022-04-21T02:45:30+09:00");
    assertThat(read("Thu, 21 Apr 2022 02:45:75 +0900")).isEqualTo("2022-04-21T02:46+09:00");
    assertThat(read("21 Apr 122 02:45 -0330")).isEqualTo("2022-04-21T02:45-03:30");
    assertThat(read("Thu, 21 Apr 2022 02:45:30.123 CEST"))
        .isEqualTo("2022-04-21T02:45:30.123+02:00");
  }

  @Test
  void zonesThatNoPlaceHas() {
    assertThat(MailDate.read("Thu, 21 Apr 2022 02:45:30 +2500").orElseThrow())
        .matches(MailDate::zoneImpossible)
        .extracting(MailDate::offsetMinutes)
        .isEqualTo(25 * 60);
    assertThat(read("Thu, 21 Apr 2022 02:45:30 +2500")).isEqualTo("2022-04-20T01:45:30Z");
    assertThat(MailDate.read("Thu, 21 Apr 2022 02:45:30 +0907").orElseThrow())
        .matches(MailDate::zoneImpossible);
    assertThat(MailDate.read("Thu, 21 Apr 2022 02:45:30 +0545").orElseThrow())
        .matches(date -> !date.zoneImpossible());
  }
}
