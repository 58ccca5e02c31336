package kanshiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTest {
  private static Field field(
      String type, String name, String autocomplete, String placeholder, String label) {
    return new Field(0, type, name, "", autocomplete, placeholder, label, "", -1, true);
  }

  private static String read(Field field) {
    return FieldReader.read(field).map(Asked::id).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "会員ID, user-id",
    "お客様番号, user-id",
    "パスワード, password",
    "ログインパスワード, password",
    "ワンタイムパスワード, one-time-code",
    "SMSで届いた認証コード, one-time-code",
    "カード番号, card-number",
    "クレジットカード番号(半角), card-number",
    "カード番号, card-number",
    "有効期限(月/年), card-expiry",
    "セキュリティコード(裏面3桁), security-code",
    "カード名義人, card-name",
    "暗証番号(4桁), pin",
    "お名前(漢字), name",
    "フリガナ, name",
    "ご住所, address",
    "郵便番号, address",
    "電話番号, phone",
    "携帯番号, phone",
    "メールアドレス, email",
    "生年月日, birth-date",
    "マイナンバー(12桁), my-number",
    "支店番号, bank-account",
    "口座番号, bank-account",
    "User ID, user-id",
    "Password, password",
    "Enter the 6-digit code, one-time-code",
    "Card number, card-number",
    "MM/YY, card-expiry",
    "CVV, security-code",
    "Name on card, card-name",
    "Date of birth, birth-date",
    "Mobile number, phone",
    "Sort code, bank-account",
    "ご意見, -",
    "Message, -"
  })
  void readsTheWordsBesideAField(String label, String asked) {
    assertThat(read(field("text", "x1", "", "", label))).isEqualTo(asked);
    assertThat(read(field("text", "x1", "", label, ""))).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "user_id, user-id",
    "loginId, user-id",
    "passwd, password",
    "otp, one-time-code",
    "cardNo, card-number",
    "cc-number, card-number",
    "exp_month, card-expiry",
    "cvv2, security-code",
    "pinCode, pin",
    "lastName, name",
    "zip, address",
    "telNo, phone",
    "e_mail, email",
    "birthDay, birth-date",
    "iban, bank-account",
    "shipping, -",
    "spinner, -",
    "compass, -",
    "quantity, -"
  })
  void readsNames(String name, String asked) {
    assertThat(read(field("text", name, "", "", ""))).isEqualTo(asked);
  }

  @Test
  void takesTheDeclarationBeforeTheWordsAndThoseBeforeTheName() {
    assertThat(read(field("text", "email", "cc-number", "", "会員ID"))).isEqualTo("card-number");
    assertThat(read(field("text", "email", "off", "", "会員ID"))).isEqualTo("user-id");
    assertThat(read(field("text", "a", "section-blue one-time-code", "", "")))
        .isEqualTo("one-time-code");
  }

  @Test
  void readsTypes() {
    assertThat(read(field("password", "x1", "", "", ""))).isEqualTo("password");
    assertThat(read(field("password", "x1", "", "", "第二暗証番号"))).isEqualTo("pin");
    assertThat(read(field("password", "x1", "", "", "お名前"))).isEqualTo("password");
    assertThat(read(field("tel", "x1", "", "", ""))).isEqualTo("phone");
    assertThat(read(field("tel", "x1", "", "", "カード番号"))).isEqualTo("card-number");
    assertThat(read(field("email", "x1", "", "", ""))).isEqualTo("email");
    assertThat(read(field("file", "x1", "", "", "運転免許証の表面"))).isEqualTo("id-photo");
    assertThat(read(field("text", "x1", "", "", "運転免許証"))).isEqualTo("-");
    assertThat(read(field("search", "password", "", "", ""))).isEqualTo("-");
    assertThat(read(field("checkbox", "x1", "", "", "パスワードを表示"))).isEqualTo("-");
  }

  @Test
  void survivesNonsense() {
    String long1 = "x".repeat(5_000);
    assertThat(read(field("text", long1, long1, long1, long1))).isEqualTo("-");
    assertThat(read(field("", "", "", "", ""))).isEqualTo("-");
  }
}
