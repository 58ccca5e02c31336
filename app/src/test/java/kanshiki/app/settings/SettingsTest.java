package kanshiki.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.lookup.net.ConnectTo;
import kanshiki.lookup.net.HostPort;
import kanshiki.mailflow.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  /** Every key that there is, each with a value of its own. */
  private static final String ALL =
      """
      language: ja
      own:
        domains: [example.jp]
        relays: [192.0.2.0/24, "2001:db8::/32"]
        brands: [amazon, mufg]
        authserv-ids: [MX.example.jp]
      lookups:
        enabled: false
        timeout: 500ms
        deadline: 1m
        allow-private: [10.0.0.0/8]
        connect-to: ["www.example.jp:443=127.0.0.1:8443"]
        dns: { servers: ["127.0.0.1:5353", "[::1]:53"] }
        rdap: { bootstrap: "http://127.0.0.1:8081/rdap/" }
        whois: { root: "127.0.0.1:4343" }
        address: { networks: networks.mmdb, places: places.mmdb }
        reputation:
          feeds:
            - { name: mine, url: feed.csv, category: phishing, refresh: 6h }
            - { name: bare, url: "https://feeds.example/urls.txt" }
          dns-lists: [bl.example.net]
          google-safe-browsing: { key: abc }
          virustotal: { key: def }
          urlscan: { key: ghi }
          urlhaus: { key: jkl }
          phishtank: { enabled: true }
        page: { enabled: false, browser: /usr/bin/chromium }
        picture-text: false
      data:
        countries: none
        networks: "https://data.example/networks.mmdb"
        places: "https://data.example/places-YYYY-MM.mmdb.gz"
        suffixes: "http://data.example/suffixes.dat"
        time-per-file: 2m
      store: { url: "jdbc:sqlite:cases.db", keep-for: 365d }
      publish:
        site: { folder: ./out, url: "https://warnings.example.jp/", title: 注意, title-en: Warnings }
        hosts: bullets
        wordpress: { url: "https://blog.example.jp/", user: taro, password-file: wp.txt }
        name: Example
        contact: abuse@example.jp
        tlp: red
        webhook: { url: "https://hook.example.jp/", secret-file: hook.txt }
        when: automatic
        at: 0.9
      milter:
        listen: 127.0.0.1:8894
        stamp: "[迷惑] "
        stamp-at: phishing
        reject-at: phishing
        quarantine-at: suspicious
        keep-at: phishing
        on-error: tempfail
        deadline: 3s
        max-bytes: 10MB
        authserv-id: kanshiki.example.jp
      mailboxes:
        - { name: office, url: "imaps://taro@imap.example.jp", password-file: pw, watch: INBOX, junk: Junk, move-at: suspicious,
            dry-run: true, look-back: 0s, ca-file: ca.pem }
      report-desk:
        { url: "imaps://desk@imap.example.jp", password-file: pw, smtp: "smtp://mail.example.jp", from: "check@example.jp",
          answer: everybody, per-hour: 5, ca-file: ca.pem }
      web: { listen: "127.0.0.1:8080" }
      """;

  @TempDir Path folder;

  @Test
  void haveDefaults() throws Exception {
    Settings settings = load();

    assertThat(settings.find(Keys.LANGUAGE)).isEmpty();
    assertThat(settings.get(Keys.OWN_DOMAINS)).isEmpty();
    assertThat(settings.get(Keys.LOOKUPS_ENABLED)).isTrue();
    assertThat(settings.get(Keys.LOOKUPS_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.get(Keys.MILTER_STAMP)).isEqualTo("[spam] ");
    assertThat(settings.get(Keys.MILTER_MAX_BYTES)).isEqualTo(25L * 1024 * 1024);
    assertThat(settings.find(Keys.WEB_LISTEN)).isEmpty();
  }

  @Test
  void haveDefaultsThatFitTheirKind() {
    for (Key<?> key : Keys.ALL) {
      boolean needsNone = key.standard().isEmpty();
      assertThat(needsNone || Settings.DEFAULT.find(key).isPresent()).as(key.name()).isTrue();
    }
  }

  @Test
  void mapEveryKey() throws Exception {
    Map<Key<?>, Object> values = YamlSettings.read("kanshiki.yaml", ALL);
    var settings = new Settings(values);

    assertThat(values.keySet()).containsExactlyInAnyOrderElementsOf(Keys.ALL);
    assertThat(settings.find(Keys.LANGUAGE)).contains(Language.JA);
    assertThat(settings.own().relays()).hasSize(2);
    assertThat(settings.own().authservIds()).containsExactly("mx.example.jp");
    assertThat(settings.get(Keys.LOOKUPS_TIMEOUT)).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.get(Keys.DATA_COUNTRIES)).isEmpty();
    assertThat(settings.get(Keys.DATA_NETWORKS))
        .contains(java.net.URI.create("https://data.example/networks.mmdb"));
    assertThat(settings.get(Keys.LOOKUPS_DNS_SERVERS)).contains(new HostPort("::1", 53));
    assertThat(settings.get(Keys.LOOKUPS_CONNECT_TO))
        .containsExactly(
            new ConnectTo(new HostPort("www.example.jp", 443), new HostPort("127.0.0.1", 8443)));
    assertThat(settings.get(Keys.LOOKUPS_REPUTATION_FEEDS))
        .extracting(feed -> feed.find(Keys.FEED_REFRESH))
        .containsExactly(Optional.of(Duration.ofHours(6)), Optional.empty());
    assertThat(settings.get(Keys.MAILBOXES))
        .extracting(box -> box.get(Keys.MAILBOX_MOVE_AT))
        .containsExactly(Severity.SUSPICIOUS);
    assertThat(settings.get(Keys.PUBLISH_AT)).isEqualTo(0.9);
    assertThat(settings.get(Keys.MILTER_MAX_BYTES)).isEqualTo(10L << 20);
  }

  @Test
  void takeAKeyWithoutValueAsNotSet() throws Exception {
    var settings = new Settings(YamlSettings.read("k", "own:\nlookups: { timeout: , dns: }\n"));

    assertThat(settings.get(Keys.LOOKUPS_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          own: { domain: [example.jp] }        => k:1: there is no setting own.domain; nearest: own.domains
          lookup: { enabled: false }           => k:1: there is no setting lookup; nearest: lookups
          langauge: ja                         => k:1: there is no setting langauge; nearest: language
          timeout: 5s                          => k:1: there is no setting timeout; nearest: lookups.timeout
          language: fr                         => k:1: language cannot be "fr"; it must be ja or en
          language: [ja]                       => k:1: language takes one value: ja or en
          own: mine                            => k:1: own must be keys with values
          own: { relays: [192.0.2.300] }       => k:1: own.relays cannot be "192.0.2.300"; it must be an address or network such as 192.0.2.0/24
          lookups: { timeout: 5 }              => k:1: lookups.timeout cannot be "5"; it must be a time such as 500ms, 5s, 10m, 6h or 7d
          milter: { listen: 127.0.0.1:99999 }  => k:1: milter.listen cannot be "127.0.0.1:99999"; it must be host:port such as 127.0.0.1:8080
          milter: { max-bytes: 25M }           => k:1: milter.max-bytes cannot be "25M"; it must be a size such as 512KB, 25MB or 1GB (1 KB is 1024 bytes)
          milter: { stamp-at: always }         => k:1: milter.stamp-at cannot be "always"; it must be phishing | suspicious | never
          mailboxes: [ { nmae: x } ]           => k:1: there is no setting nmae; nearest: name
          web: { listen: 'a:1', listen: 'b:2' } => k:1: web.listen is set twice
          """)
  void refuseWithLineAndNearestKey(String yaml, String message) {
    assertThatThrownBy(() -> YamlSettings.read("k", yaml))
        .isInstanceOf(SettingsException.class)
        .message()
        .isEqualTo(message);
  }

  @Test
  void nameTheLine() {
    assertThatThrownBy(
            () -> YamlSettings.read("kanshiki.yaml", "language: ja\n\nown:\n  relay: []\n"))
        .hasMessage("kanshiki.yaml:4: there is no setting own.relay; nearest: own.relays");
    assertThatThrownBy(() -> YamlSettings.read("kanshiki.yaml", "language: ja\nown: [\n"))
        .message()
        .startsWith("kanshiki.yaml:3: not YAML: ");
  }

  @Test
  void areOverriddenBySet() throws Exception {
    Files.writeString(
        folder.resolve("kanshiki.yaml"), "own: { domains: [a.example] }\nlanguage: en\n");

    Settings settings =
        load(
            "own.domains=b.example,c.example",
            "own.domains=d.example",
            "lookups.timeout=1s",
            "milter.stamp=[x] ",
            "language=en",
            "language=ja");

    assertThat(settings.get(Keys.OWN_DOMAINS))
        .extracting(Object::toString)
        .containsExactly("b.example", "c.example", "d.example");
    assertThat(settings.find(Keys.LANGUAGE)).contains(Language.JA);
    assertThat(settings.get(Keys.MILTER_STAMP)).isEqualTo("[x] ");
  }

  @Test
  void takeATableBySet() throws Exception {
    Settings settings =
        load(
            "lookups.reputation.feeds={name: a, url: a.txt}",
            "lookups.reputation.feeds=[{name: b, url: b.txt}]");

    assertThat(settings.get(Keys.LOOKUPS_REPUTATION_FEEDS))
        .extracting(feed -> feed.get(Keys.FEED_NAME))
        .containsExactly("a", "b");
  }

  @Test
  void refuseAnOverrideInOneLine() {
    assertThatThrownBy(() -> load("own.relais=x"))
        .hasMessage("--set own.relais=x: there is no setting own.relais; nearest: own.relays");
    assertThatThrownBy(() -> load("lookups.timeout=soon"))
        .hasMessageStartingWith("--set lookups.timeout=soon: lookups.timeout must be a time");
    assertThatThrownBy(() -> load("nonsense")).hasMessage("--set nonsense: it must be key=value");
  }

  @Test
  void areFoundWhereTheyMayBe() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/.config/kanshiki"));
    Files.writeString(home.resolve("kanshiki.yaml"), "language: en\n");
    assertThat(load().find(Keys.LANGUAGE)).contains(Language.EN);

    Files.writeString(folder.resolve("kanshiki.yaml"), "language: ja\n");
    assertThat(load().find(Keys.LANGUAGE)).contains(Language.JA);

    Path named = Files.writeString(folder.resolve("other.yaml"), "language: en\n");
    var loader = new SettingsLoader(Map.of("KANSHIKI_CONFIG", named.toString()), folder, folder);
    assertThat(loader.load(Optional.empty(), List.of()).find(Keys.LANGUAGE)).contains(Language.EN);
  }

  @Test
  void thatAreNamedMustBeThere() {
    Path none = folder.resolve("none.yaml");
    var loader = new SettingsLoader(Map.of(), folder, folder);

    assertThatThrownBy(() -> loader.load(Optional.of(none), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessage(none + ": no such file");
  }

  private Settings load(String... overrides) throws SettingsException, IOException {
    return new SettingsLoader(Map.of(), folder, folder.resolve("home"))
        .load(Optional.empty(), List.of(overrides));
  }
}
