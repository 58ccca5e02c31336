package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyrightYearPastTest {
  private static List<String> findingsIn(String name, String date, String footer) {
    return WritingMails.findings(
        """
        From: %s <info@midori.example>
        Date: %s
        Subject: 【%s】アカウントのご確認
        Content-Type: text/plain; charset=utf-8

        %s をご利用いただきありがとうございます。
        アカウントをご確認ください。
        %s
        """
            .formatted(name, date, name, name, footer),
        new CopyrightYearPast());
  }

  @Test
  void footerOfYearsAgo() {
    assertThat(
            findingsIn(
                "Amazon",
                "Tue, 25 Nov 2025 09:00:00 +0900",
                "© 1996-2021, Amazon.com, Inc. or its affiliates"))
        .containsExactly("copyright-year-past 2021 2025");
  }

  @Test
  void lastYearsFooter() {
    assertThat(
            findingsIn(
                "Amazon",
                "Tue, 14 Jan 2025 09:00:00 +0900",
                "© 1996-2024, Amazon.com, Inc. or its affiliates"))
        .isEmpty();
  }

  @Test
  void programWithItsFirstYear() {
    assertThat(
            findingsIn("花子", "Tue, 25 Nov 2025 09:00:00 +0900", "Copyright (C) 2007 Free Software"))
        .isEmpty();
  }

  @Test
  void yearlessFooterAndBrokenDate() {
    assertThat(findingsIn("Amazon", "yesterday", "© 2001 Amazon.com, Inc.")).isEmpty();
    assertThat(findingsIn("Amazon", "Tue, 25 Nov 2025 09:00:00 +0900", "© Amazon.com, Inc."))
        .isEmpty();
  }
}
