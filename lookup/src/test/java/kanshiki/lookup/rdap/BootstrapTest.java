package kanshiki.lookup.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

  @Test
  void findsTheLongestSuffixLabelByLabel() {
    Bootstrap file =
        services(
            """
            [["com", "NET"], ["http://rdap.registry.example/", "https://rdap.registry.example"]],
            [["uk.com"], ["https://rdap.uk.example/"]],
            [["xn--fiqs8s"], ["https://rdap.china.example/v1"]]
            """);

    assertThat(file.domain(new DomainName("shop.com")))
        .containsExactly(
            URI.create("https://rdap.registry.example/"),
            URI.create("http://rdap.registry.example/"));
    assertThat(file.domain(new DomainName("shop.net"))).hasSize(2);
    assertThat(file.domain(new DomainName("shop.uk.com")))
        .containsExactly(URI.create("https://rdap.uk.example/"));
    assertThat(file.domain(new DomainName("shopuk.com"))).hasSize(2);
    assertThat(file.domain(new DomainName("a.xn--fiqs8s")))
        .containsExactly(URI.create("https://rdap.china.example/v1/"));
    assertThat(file.domain(new DomainName("shop.example"))).isEmpty();
  }

  @Test
  void findsTheNarrowestNetworkAndRange() {
    Bootstrap file =
        services(
            """
            [["163.0.0.0/8", "2001:200::/23"], ["https://apnic.example/"]],
            [["163.43.0.0/16"], ["https://jpnic.example/"]],
            [["1877-1901", "64496-64511"], ["https://ripe.example/"]],
            [["64500"], ["https://one.example/"]]
            """);

    assertThat(file.address(new IpAddress("163.43.158.180")))
        .containsExactly(URI.create("https://jpnic.example/"));
    assertThat(file.address(new IpAddress("163.44.1.1")))
        .containsExactly(URI.create("https://apnic.example/"));
    assertThat(file.address(new IpAddress("2001:200::1")))
        .containsExactly(URI.create("https://apnic.example/"));
    assertThat(file.address(new IpAddress("192.0.2.1"))).isEmpty();
    assertThat(file.autonomousSystem(64_499)).containsExactly(URI.create("https://ripe.example/"));
    assertThat(file.autonomousSystem(64_500)).containsExactly(URI.create("https://one.example/"));
    assertThat(file.autonomousSystem(64_512)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://rdap.example/",
        "https://user:pass@rdap.example/",
        "https:///nohost",
        "http://example.org/%%",
        "file:///etc/passwd",
        "rdap.example",
        "https://rdap.example/#x"
      })
  void passesOverUrlsThatAreNoService(String url) {
    Bootstrap file = services("[[\"com\"], [\"" + url + "\"]]");

    assertThat(file.domain(new DomainName("shop.com"))).isEqualTo(List.of());
  }

  @Test
  void readsOnPastAServiceThatIsBroken() {
    Bootstrap file = services("[], 7, [[\"com\"]], [[\"com\"], [\"https://rdap.example/\"], 1]");

    assertThat(file.domain(new DomainName("shop.com"))).hasSize(1);
    assertThat(Bootstrap.parse("{\"services\":{}}")).isEmpty();
    assertThat(Bootstrap.parse("<html>")).isEmpty();
  }

  private static Bootstrap services(String inside) {
    return Bootstrap.parse("{\"version\":\"1.0\",\"services\":[" + inside + "]}").orElseThrow();
  }
}
