package kanshiki.lookup.whois;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The demands that both suites are held to: of the answers for registered names those where
 * registrar, both dates and name servers are all right; of the others those read as "not
 * registered" or "asked too often".
 */
final class SuiteRates {
  /** Country-code registers that must be read above all; generic ones come to them. */
  private static final Set<String> NAMED =
      Set.of("jp", "cn", "xn--fiqs8s", "ru", "xn--p1ai", "br", "tw", "kr", "de", "fr", "uk");

  private SuiteRates() {}

  /**
   * @param suiteIsWrong the answers where we differ for a reason, by id
   */
  static void hold(String suite, List<SuiteCase> cases, Map<String, String> suiteIsWrong) {
    Predicate<SuiteCase> named = each -> isGeneric(each.group()) || NAMED.contains(each.group());
    List<SuiteCase> registered = cases.stream().filter(SuiteCase::isRegistered).toList();
    List<SuiteCase> others = cases.stream().filter(each -> !each.isRegistered()).toList();
    SuiteTally all = SuiteTally.of(registered);
    SuiteTally ofNamed = SuiteTally.of(registered.stream().filter(named).toList());
    SuiteTally ofOthers = SuiteTally.of(others);
    System.out.println(suite + " registered, all:   " + all.share());
    System.out.println(suite + " registered, named: " + ofNamed.share());
    System.out.println(suite + " not registered:    " + ofOthers.share());
    System.out.println(suite + " by register: " + all);
    System.out.println(suite + " not as the suite has it: " + all.wrong() + ofOthers.wrong());
    assertThat(all.wrong()).as("differences").hasSize(all.wrongIn(suiteIsWrong.keySet()));
    assertThat(ofOthers.wrong()).hasSize(ofOthers.wrongIn(suiteIsWrong.keySet()));
    assertThat(all.rate()).isGreaterThanOrEqualTo(0.85);
    assertThat(argued(ofNamed, suiteIsWrong)).isGreaterThanOrEqualTo(0.95);
  }

  /** The rate without the answers that the suite misreads. */
  private static double argued(SuiteTally tally, Map<String, String> suiteIsWrong) {
    int out = tally.wrongIn(suiteIsWrong.keySet());
    return (double) tally.right() / (tally.size() - out);
  }

  /** A generic top-level domain, or a registrar's own server for such. */
  private static boolean isGeneric(String group) {
    return group.length() > 2 && !group.startsWith("xn--");
  }
}
