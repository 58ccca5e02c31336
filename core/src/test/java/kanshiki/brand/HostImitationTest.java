package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.observable.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostImitationTest {
  private static String imitation(String brand, String host) {
    return HostImitation.of(
            BrandDirectory.builtIn().brand(brand).orElseThrow(),
            DomainName.parse(host).orElseThrow())
        .map(i -> i.kind() + " " + i.piece())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "smbc-card, www.smbc-card.com.host.example, OFFICIAL_DOMAIN_AS_LABELS smbc-card.com",
    "smbc-card, www-smbc-card-com.host.example, OFFICIAL_DOMAIN_AS_LABELS smbc-card.com",
    "amazon, amazon-update.example, BRAND_WORD amazon",
    "amazon, amazon.host.example, BRAND_WORD amazon",
    "yamato-transport, mykuronekoyamatoinfo.example, BRAND_WORD kuronekoyamato",
    "amazon, arnazon.example, LOOK_ALIKE arnazon",
    "amazon, amaz0n.example, LOOK_ALIKE amaz0n",
    "amazon, amazom.example, BRAND_WORD amazom",
    "paypal, paypai.example, LOOK_ALIKE paypai",
    "mercari, mercaari.example, LOOK_ALIKE mercaari",
    "rakuten, rakutne.example, LOOK_ALIKE rakutne",
  })
  void playsOnTheName(String brand, String host, String expected) {
    assertThat(imitation(brand, host)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "amazon, host.example",
    "amazon, zamazonas.example",
    "au, www.flowers.com.au",
    "au, restaurant-beau.example",
    "line, airline.example",
    "line, online-shop.example",
    "japan-post, www.example.jp",
    "jr-east, east-side.example",
    "apple, pineapple.example",
    "wise, otherwise.example",
  })
  void staysQuietOn(String brand, String host) {
    assertThat(imitation(brand, host)).isEqualTo("none");
  }

  @Test
  void editsFromOneNameToTheOther() {
    assertThat(HostImitation.distance("amazon", "amazon", 2)).isZero();
    assertThat(HostImitation.distance("amazn", "amazon", 2)).isEqualTo(1);
    assertThat(HostImitation.distance("amzaon", "amazon", 2)).isEqualTo(1);
    assertThat(HostImitation.distance("bmbzon", "amazon", 2)).isEqualTo(2);
    assertThat(HostImitation.distance("", "amazon", 2)).isEqualTo(3);
    assertThat(HostImitation.distance("zzzzzz", "amazon", 2)).isEqualTo(3);
  }
}
