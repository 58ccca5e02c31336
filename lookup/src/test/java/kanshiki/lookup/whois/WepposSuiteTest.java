package kanshiki.lookup.whois;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WepposSuiteTest {
  /** Where we differ, and why. */
  private static final Map<String, String> ARGUED =
      Map.ofEntries(
          Map.entry(
              "whois.denic.de/de/status_registered.expected",
              "DENIC names no registrar; the suite takes the contact for the zone for one"),
          Map.entry(
              "whois.nic.uk/uk/status_reserved.expected",
              "'before Aug-1996' is no date, 'No registrar listed' no registrar"),
          Map.entry(
              "whois.nic.as/as/status_registered.expected",
              "the answer says when it was registered; the suite overlooks it"),
          Map.entry(
              "whois.nic.es/es/status_registered.expected",
              "16/09/03 is not 2016-09-03, and no registrar is named; two-digit years are not read"),
          Map.entry(
              "whois.nic.me/me/status_registered.expected",
              "the registry's handle stands in the name without a mark"),
          Map.entry(
              "whois.safenames.net/status_registered.expected",
              "two servers' answers in one; ours come one by one, here the registry's is read"),
          Map.entry(
              "whois.comlaude.com/status_registered.expected",
              "the line says 'Registrar: Com Laude', a business name of the company that the suite names"),
          Map.entry(
              "whois.cctld.uz/uz/status_registered.expected",
              "'not.defined.' in place of a name server is kept as the register writes it"),
          Map.entry(
              "whois.gov.za/gov.za/status_registered.expected",
              "an application form, of which the suite takes the date of signing"),
          Map.entry(
              "whois.mynic.my/my/status_registered.expected",
              "handles where the names of servers should be; a form no longer in use"),
          Map.entry(
              "whois.registre.ma/ma/status_registered.expected", "RWhois; a form no longer in use"),
          Map.entry(
              "whois.smallregistry.net/status_registered.expected",
              "YAML; a registrar that is no more"),
          Map.entry(
              "whois.gandi.net/status_available.expected",
              "an empty answer is no answer: silence does not say that nobody has the name"),
          Map.entry(
              "whois.nic.bo/bo/status_available.expected",
              "'only accepts questions for .bo' does not say that nobody has the name"),
          Map.entry(
              "whois.iana.org/tld/status_not_assigned.expected",
              "a top-level domain without holder; not asked in this way"));

  @Test
  void readsTheAnswersOfWeppos() {
    SuiteRates.hold("weppos", WepposSuite.cases(), ARGUED);
  }
}
