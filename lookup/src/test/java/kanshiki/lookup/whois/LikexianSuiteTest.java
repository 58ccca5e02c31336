package kanshiki.lookup.whois;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LikexianSuiteTest {
  private static final String OFFSET =
      "10:22:50 (UTC+8) is 02:22:50Z; the suite takes the 8 of the offset for the hour";
  private static final String HANDLE =
      "the suite takes the register's key for the registrar; we take the organisation's name";

  /** Where we differ, and why. */
  private static final Map<String, String> ARGUED =
      Map.ofEntries(
          Map.entry("tw_google.com.tw", OFFSET),
          Map.entry("tw_google.net.tw", OFFSET),
          Map.entry("tw_google.org.tw", OFFSET),
          Map.entry("tw_specialized.com.tw", OFFSET),
          Map.entry("it_git.it", HANDLE),
          Map.entry("it_google.it", HANDLE),
          Map.entry("ua_google.ua", HANDLE),
          Map.entry("ua_nic.ua", HANDLE),
          Map.entry(
              "tk_google.tk", "Dot TK writes 12/18/2001 in the same answer: the month comes first"),
          Map.entry("tk_zcore.tk", "as above"),
          Map.entry(
              "notfound/name_science.name",
              "'not available for second level registration' is not free"));

  @Test
  void readsTheAnswersOfLikexian() {
    SuiteRates.hold("likexian", LikexianSuite.cases(), ARGUED);
  }
}
