package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyrightLineSlipTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new CopyrightLineSlip());
  }

  @Test
  void fullStopInsteadOfAComma() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                ご確認ください。
                © 1996-2021, Amazon. Inc. or its affiliates

                """))
        .containsExactly("copyright-line-slip Amazon. Inc");
  }

  @Test
  void atSignForTheSign() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                ご確認ください。
                Copyright @ Sumitomo Mitsui Card Corporation.

                """))
        .containsExactly("copyright-line-slip Copyright @");
  }

  @Test
  void strayCharactersBeforeTheSign() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                ご確認ください。
                X73 © 2024 JR East Net Station Co.,Ltd.

                """))
        .containsExactly("copyright-line-slip X73 ©");
  }

  @Test
  void properLines() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                © 1996-2025, Amazon.com, Inc. or its affiliates
                2025 © Midori Co., Ltd.
                Copyright (C) 2025 Umi Co.,Ltd. All Rights Reserved.
                Copyright JCB Co., Ltd. 2025
                © 2025 Midori Co. Ltd. / Umi Corp. Inc. / A. LLC

                """))
        .isEmpty();
  }
}
