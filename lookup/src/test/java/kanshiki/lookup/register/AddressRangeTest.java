package kanshiki.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "163.43.0.0 - 163.43.255.255, 163.43.0.0/16",
    "192.0.2.7, 192.0.2.7/32",
    "192.0.2.1 - 192.0.2.9, 192.0.2.1 - 192.0.2.9",
    "192.0.2.128 - 192.0.3.127, 192.0.2.128 - 192.0.3.127",
    "200.160.0/20, 200.160.0.0/20",
    "200/8, 200.0.0.0/8",
    "2001:db8:: - 2001:db8:0:ffff:ffff:ffff:ffff:ffff, 2001:db8::/48",
    "2001:db8::/32, 2001:db8::/32",
    "0.0.0.0 - 255.255.255.255, 0.0.0.0/0",
  })
  void writesAPrefixWhereItIsOne(String written, String expected) {
    assertThat(AddressRange.parse(written)).map(AddressRange::toString).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.9 - 192.0.2.1",
    "192.0.2.1 - 2001:db8::1",
    "300.1.1.1",
    "-",
    "::/80",
    "192.0.2.0/33"
  })
  void refusesWhatIsNoRange(String written) {
    assertThat(AddressRange.parse(written)).isEmpty();
  }

  @Test
  void knowsWhatLiesInIt() {
    AddressRange range = AddressRange.parse("192.0.2.16/28").orElseThrow();

    assertThat(range.contains(new IpAddress("192.0.2.31"))).isTrue();
    assertThat(range.contains(new IpAddress("192.0.2.32"))).isFalse();
    assertThat(range.contains(new IpAddress("2001:db8::1"))).isFalse();
    assertThat(AddressRange.parse("0.0.0.0/0").orElseThrow().isEverything()).isTrue();
    assertThat(AddressRange.parse("::/0").orElseThrow().isEverything()).isTrue();
    assertThat(range.isEverything()).isFalse();
  }
}
