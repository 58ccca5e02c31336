package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodedWordsTest {
  private final Defects defects = new Defects();

  private String decode(String text) {
    return EncodedWords.decode(text, defects);
  }

  private Object seen() {
    return Mails.kinds(defects.list());
  }

  @Test
  void adjacentWordsAreJoined() {
    assertThat(decode("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?= c")).isEqualTo("ab c");
    assertThat(decode("=?utf-8?b?5qW95aSp?=\t =?us-ascii?q?_x?=")).isEqualTo("楽天 x");
    assertThat(defects.isEmpty()).isTrue();
  }

  @Test
  void charactersCutInTwoAreWhole() {
    assertThat(decode("=?UTF-8?Q?=E6=A5=BD=E5?= =?utf-8?Q?=A4=A9?=")).isEqualTo("楽天");
    assertThat(seen()).hasToString("[encoded-word-split-character]");
    assertThat(decode("=?utf-8?B?5qW9?= =?utf-8?B?5aSp?=")).isEqualTo("楽天");
    assertThat(decode("=?utf-8?B?5qW95aS?= =?utf-8?B?p?=")).isEqualTo("楽天");
  }

  @Test
  void iso2022JpStateIsCarriedOver() {
    // 重要 cut between the two, the second word without an escape of its own
    assertThat(decode("=?ISO-2022-JP?B?GyRCPUU=?= =?ISO-2022-JP?B?TVcbKEI=?=")).isEqualTo("重要");
  }

  @Test
  void wordsStandAnywhere() {
    assertThat(decode("Re:=?utf-8?B?5qW95aSp?=様")).isEqualTo("Re:楽天様");
    assertThat(decode("\"=?utf-8?B?5qW95aSp?=\"")).isEqualTo("\"楽天\"");
    assertThat(decode("=?utf-8*ja?B?5qW95aSp?=")).isEqualTo("楽天");
    assertThat(decode("=?utf-8?Q?a b c?=")).isEqualTo("a b c");
    assertThat(decode("=?utf-8?Q?Really?=20Yes?=")).isEqualTo("Really? Yes");
  }

  @Test
  void brokenWordsAreDecodedAsFarAsTheyGo() {
    assertThat(decode("=?utf-8?B?5qW95aSp")).isEqualTo("楽天");
    assertThat(seen()).hasToString("[encoded-word-broken]");
    assertThat(decode("=?utf-8?X?abc?=")).isEqualTo("=?utf-8?X?abc?=");
    assertThat(decode("=?=?=?")).isEqualTo("=?=?=?");
  }

  @Test
  void doubleEncodingIsUndoneOnce() {
    assertThat(decode("=?utf-8?Q?=3D=3Futf-8=3FB=3F5qW95aSp=3F=3D?=")).isEqualTo("楽天");
    assertThat(seen()).hasToString("[encoded-word-broken]");
  }

  @Test
  void wrongAndUnknownCharsets() {
    assertThat(decode("=?x-nobody?B?5qW95aSp?=")).isEqualTo("楽天");
    assertThat(seen()).hasToString("[charset-unknown]");
    assertThat(decode("=?iso-2022-jp?B?5qW95aSp44Kr44O844OJ?=")).isEqualTo("楽天カード");
    assertThat(seen()).asString().contains("charset-mislabelled");
  }

  @Test
  void anEncodedLineBreakMakesNoNewField() {
    assertThat(decode("=?utf-8?Q?a=0D=0ABcc:_b?=")).isEqualTo("a  Bcc: b");
  }
}
