package kanshiki.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTextTest {

  @Test
  void keepsANameOnOneLine() {
    assertThat(RegisterText.value("  Example\r\n\tLtd.\u0000\u202e ")).contains("Example Ltd.");
    assertThat(RegisterText.value("\u963f\u91cc\u4e91\uff08\u4e07\u7f51\uff09"))
        .contains("\u963f\u91cc\u4e91\uff08\u4e07\u7f51\uff09");
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(RegisterText.value("x".repeat(1 << 20)).orElseThrow()).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---",
        " . ",
        "REDACTED FOR PRIVACY",
        "Not displayed due to GDPR",
        "NOT DISCLOSED!",
        "Please query the RDDS service of the Registrar of Record"
      })
  void knowsWhatIsWithheld(String text) {
    assertThat(RegisterText.value(text)).isEmpty();
  }

  @Test
  void takesAPersonForNoOrganisation() {
    assertThat(RegisterText.organisation("Wang Xiaoming", List.of("wang xiaoming"))).isEmpty();
    assertThat(RegisterText.organisation("Xiaoming, WANG", List.of("wang xiaoming"))).isEmpty();
    assertThat(RegisterText.organisation("Example Trading", List.of("Wang Xiaoming")))
        .contains("Example Trading");
    assertThat(RegisterText.organisation("Example Inc.", List.of("Example Inc.")))
        .contains("Example Inc.");
    assertThat(RegisterText.organisation("\u963f\u91cc\u4e91\u6709\u9650\u516c\u53f8", List.of("")))
        .isPresent();
    assertThat(RegisterText.organisation("Ivan Oooshin", List.of("Ivan Oooshin"))).isEmpty();
  }

  @Test
  void findsTheMailAddress() {
    assertThat(RegisterText.mail("DNS Admin  dns-admin@EXAMPLE.com."))
        .contains("dns-admin@example.com");
    assertThat(RegisterText.mailProvider("wxm20220218@yahoo.com")).contains("yahoo.com");
    assertThat(RegisterText.mail("mail en example.com")).isEmpty();
    assertThat(RegisterText.mail("@example.com, a@b, ok@mail.example")).contains("ok@mail.example");
    assertThat(RegisterText.mail("@".repeat(100_000))).isEmpty();
    assertThat(RegisterText.mail("a".repeat(100_000) + "@example.com")).isEmpty();
  }

  @Test
  void knowsCountriesByTheirCode() {
    assertThat(RegisterText.country(" jp")).contains("JP");
    assertThat(RegisterText.country("Japan")).isEmpty();
    assertThat(RegisterText.country("1\u00e9")).isEmpty();
  }
}
