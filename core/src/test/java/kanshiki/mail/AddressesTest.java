package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.observable.Mailbox;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static String read(String body) {
    return Addresses.parse(body).mailboxes().stream().map(Mailbox::toString).toList().toString();
  }

  private static String defects(String body) {
    return Mails.kinds(Addresses.parse(body).defects()).toString();
  }

  @Test
  void wellFormedListsHaveNoDefects() {
    String list =
        "Mary Smith <mary@x.test>, jdoe@example.org, \"Giant; \\\"Big\\\" Box\" <box@example.net>";
    assertThat(read(list))
        .isEqualTo(
            "[Mary Smith <mary@x.test>, jdoe@example.org, Giant; \"Big\" Box <box@example.net>]");
    assertThat(defects(list)).isEqualTo("[]");
    assertThat(read("A Group:Ed <c@a.test>,joe@where.test;, b@c.test"))
        .isEqualTo("[Ed <c@a.test>, joe@where.test, b@c.test]");
    assertThat(read("Undisclosed recipients:;")).isEqualTo("[]");
    assertThat(read("jdoe@one.test (John Doe)")).isEqualTo("[John Doe <jdoe@one.test>]");
    assertThat(read("<@node.test,@b.test:mary@example.net>")).isEqualTo("[mary@example.net]");
  }

  @Test
  void aCommaInAnUnquotedNameDoesNotMakeTwoMailboxes() {
    String from = "三井住友カード株式会社, お客様係 <a@b.example>";
    assertThat(read(from)).isEqualTo("[三井住友カード株式会社, お客様係 <a@b.example>]");
    assertThat(defects(from)).isEqualTo("[address-broken]");
    assertThat(read("Name ,_<x@y.example>")).isEqualTo("[Name ,_ <x@y.example>]");
    assertThat(defects("Name ,_<x@y.example>")).isEqualTo("[address-broken]");
    assertThat(read("Name;<x@y.example>")).isEqualTo("[Name; <x@y.example>]");
    assertThat(read("Name,(<x@y.example>)")).isEqualTo("[Name, <x@y.example>]");
    assertThat(read("undisclosed-recipients;")).isEqualTo("[undisclosed-recipients]");
  }

  @Test
  void ofTwoAddressesTheLastCounts() {
    assertThat(read("a@bank.example <c@d.example>")).isEqualTo("[a@bank.example <c@d.example>]");
    assertThat(defects("a@bank.example <c@d.example>")).isEqualTo("[address-doubled]");
    assertThat(read("<a@b.example> <c@d.example>")).isEqualTo("[<a@b.example> <c@d.example>]");
    assertThat(defects("<a@b.example> <c@d.example>")).contains("address-doubled");
    assertThat(read("<a@b.example c@d.example>")).isEqualTo("[c@d.example]");
    assertThat(read("a@b.example c@d.example")).isEqualTo("[a@b.example <c@d.example>]");
  }

  @Test
  void anAddressInAQuotedNameIsOnlyAName() {
    String from = "\"info@bank.example\" <x@y.example>";
    assertThat(read(from)).isEqualTo("[info@bank.example <x@y.example>]");
    assertThat(defects(from)).isEqualTo("[]");
  }

  @Test
  void encodedNamesAreDecodedAfterTheFieldIsCutUp() {
    // The word holds: Bank <info@bank.example>,
    String from = "=?utf-8?B?QmFuayA8aW5mb0BiYW5rLmV4YW1wbGU+LA==?= <x@y.example>";
    assertThat(Addresses.parse(from).mailboxes())
        .containsExactly(new Mailbox("Bank <info@bank.example>,", "x", "y.example"));
    assertThat(read("\"=?utf-8?Q?=E6=A5=BD=E5=A4=A9?=\"<x@y.example>"))
        .isEqualTo("[楽天 <x@y.example>]");
    assertThat(read("=?utf-8?Q?a,b?= <x@y.example>")).isEqualTo("[a,b <x@y.example>]");
  }

  @Test
  void brokenBracketsStillGiveTheAddress() {
    assertThat(read("Foo <x@y.example")).isEqualTo("[Foo <x@y.example>]");
    assertThat(read("Foo <x@y.example, Bar <z@w.example>"))
        .isEqualTo("[Foo <x@y.example>, Bar <z@w.example>]");
    assertThat(read("\"Foo <x@y.example>")).isEqualTo("[Foo <x@y.example>]");
    assertThat(read("\"Foo <x@y.example>\"")).isEqualTo("[Foo <x@y.example>]");
    assertThat(read("株式会社＜info＠x.example＞")).isEqualTo("[株式会社 <info@x.example>]");
    assertThat(read("Foo < x @ y.example >")).isEqualTo("[Foo <x@y.example>]");
    assertThat(read("Foo <<x@y.example>>")).isEqualTo("[Foo <x@y.example>]");
    assertThat(read("=?utf-8?B?Rm9vIDx4QHkuZXhhbXBsZT4=?=")).isEqualTo("[Foo <x@y.example>]");
    assertThat(defects("Foo <x@y.example")).isEqualTo("[address-broken]");
    assertThat(defects("Foo < x @ y.example >")).isEqualTo("[address-broken]");
  }

  @Test
  void nullReversePathIsNoMailbox() {
    assertThat(read("<>")).isEqualTo("[]");
    assertThat(defects("<>")).isEqualTo("[]");
    assertThat(read("")).isEqualTo("[]");
  }

  @Test
  void aNameAloneIsShownAndABareWordIsALocalPart() {
    assertThat(Addresses.parse("お客様 センター").mailboxes())
        .containsExactly(new Mailbox("お客様 センター", "", ""));
    assertThat(Addresses.parse("MAILER-DAEMON").mailboxes())
        .containsExactly(new Mailbox("", "MAILER-DAEMON", ""));
  }

  @Test
  void literalsAndQuotedLocalPartsStay() {
    assertThat(read("x@[IPv6:2001:db8::1]")).isEqualTo("[x@[IPv6:2001:db8::1]]");
    assertThat(read("<\"john doe\"@example.test>")).isEqualTo("[\"john doe\"@example.test]");
    assertThat(read("<\"john.doe\"@example.test>")).isEqualTo("[john.doe@example.test]");
  }
}
