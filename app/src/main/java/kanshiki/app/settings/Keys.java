package kanshiki.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.lookup.net.ConnectTo;
import kanshiki.lookup.net.HostPort;
import kanshiki.mailflow.OnError;
import kanshiki.mailflow.Severity;
import kanshiki.mailflow.desk.DeskAnswer;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;
import kanshiki.publish.exchange.Tlp;
import kanshiki.redaction.HouseStyle;

/** Every setting there is. */
public final class Keys {
  private static final List<Key<?>> LIST = new ArrayList<>();

  /** All keys, in the order of docs/configuration.md. */
  public static final List<Key<?>> ALL = Collections.unmodifiableList(LIST);

  public static final Key<Language> LANGUAGE =
      one("language", Units.LANGUAGE, "", "Language of reports; unset: the locale's, else English");

  public static final Key<List<DomainName>> OWN_DOMAINS =
      many("own.domains", Units.DOMAIN, "My own mail domains: mail claiming to be from me");
  public static final Key<List<Network>> OWN_RELAYS =
      many(
          "own.relays",
          Units.NETWORK,
          "My own receiving servers: hops behind them are trusted; unset: inferred from the mail");
  public static final Key<List<String>> OWN_BRANDS =
      many("own.brands", Units.TEXT, "Ids of the services I really use; unset: not known");
  public static final Key<List<String>> OWN_AUTHSERV_IDS =
      many(
          "own.authserv-ids",
          Units.TEXT,
          "Names in Authentication-Results that my servers write, and take out of incoming mail");

  public static final Key<Boolean> LOOKUPS_ENABLED =
      one("lookups.enabled", Units.SWITCH, "true", "false: ask nothing outside, for every command");
  public static final Key<Duration> LOOKUPS_TIMEOUT =
      one("lookups.timeout", Units.DURATION, "5s", "Longest wait for one answer");
  public static final Key<Duration> LOOKUPS_DEADLINE =
      one("lookups.deadline", Units.DURATION, "15s", "Longest wait for all answers of one message");
  public static final Key<List<Network>> LOOKUPS_ALLOW_PRIVATE =
      many(
          "lookups.allow-private",
          Units.NETWORK,
          "Private networks that may be contacted for what a mail, a page or an answer names");
  public static final Key<List<ConnectTo>> LOOKUPS_CONNECT_TO =
      many("lookups.connect-to", Units.CONNECT_TO, "Detours for connections to these hosts");
  public static final Key<List<HostPort>> LOOKUPS_DNS_SERVERS =
      many("lookups.dns.servers", Units.HOST_PORT, "Resolvers to ask; unset: the system's");
  public static final Key<URI> LOOKUPS_RDAP_BOOTSTRAP =
      one(
          "lookups.rdap.bootstrap",
          Units.uri("https", "http", "file"),
          "https://data.iana.org/rdap/",
          "The folder that holds dns.json, ipv4.json, ipv6.json and asn.json");
  public static final Key<HostPort> LOOKUPS_WHOIS_ROOT =
      one(
          "lookups.whois.root",
          Units.HOST_PORT,
          "whois.iana.org:43",
          "Where a WHOIS question starts; referrals are followed");
  public static final Key<Path> LOOKUPS_ADDRESS_NETWORKS =
      one(
          "lookups.address.networks",
          Units.PATH,
          "auto",
          "MaxMind DB file of networks; auto: the one the project brings or fetches");
  public static final Key<Path> LOOKUPS_ADDRESS_PLACES =
      one(
          "lookups.address.places",
          Units.PATH,
          "auto",
          "MaxMind DB file of places; auto: as above");
  public static final Key<String> FEED_NAME = column("name", Units.TEXT, "What to call the feed");
  public static final Key<String> FEED_URL =
      column("url", Units.TEXT, "A file or an address: one URL or host a line, or CSV");
  public static final Key<String> FEED_CATEGORY =
      column("category", Units.TEXT, "What a listing means when the line does not say it");
  public static final Key<Duration> FEED_REFRESH =
      column("refresh", Units.DURATION, "How often it is fetched again");
  public static final Key<List<Settings>> LOOKUPS_REPUTATION_FEEDS =
      table(
          "lookups.reputation.feeds",
          "Lists of bad addresses or hosts",
          FEED_NAME,
          FEED_URL,
          FEED_CATEGORY,
          FEED_REFRESH);
  public static final Key<List<DomainName>> LOOKUPS_REPUTATION_DNS_LISTS =
      many("lookups.reputation.dns-lists", Units.DOMAIN, "Zones of DNS block lists");
  public static final Key<String> GOOGLE_SAFE_BROWSING_KEY =
      one(
          "lookups.reputation.google-safe-browsing.key",
          Units.TEXT,
          "",
          "Key of Google Safe Browsing; unset: not asked");
  public static final Key<String> VIRUSTOTAL_KEY =
      one(
          "lookups.reputation.virustotal.key",
          Units.TEXT,
          "",
          "Key of VirusTotal; unset: not asked");
  public static final Key<String> URLSCAN_KEY =
      one(
          "lookups.reputation.urlscan.key",
          Units.TEXT,
          "",
          "Key of urlscan.io, whose search is asked; unset: not asked");
  public static final Key<String> URLHAUS_KEY =
      one("lookups.reputation.urlhaus.key", Units.TEXT, "", "Key of URLhaus; unset: not asked");
  public static final Key<Boolean> PHISHTANK_ENABLED =
      one(
          "lookups.reputation.phishtank.enabled",
          Units.SWITCH,
          "false",
          "Whether PhishTank is asked");
  public static final Key<Boolean> LOOKUPS_PAGE_ENABLED =
      one("lookups.page.enabled", Units.SWITCH, "true", "Whether linked pages are visited");
  public static final Key<Path> LOOKUPS_PAGE_BROWSER =
      one(
          "lookups.page.browser",
          Units.PATH,
          "auto",
          "Chromium's program; auto: the installed one");

  public static final Key<Boolean> LOOKUPS_PICTURE_TEXT =
      one(
          "lookups.picture-text",
          Units.SWITCH,
          "true",
          "Whether tesseract, where it is installed, reads the pictures of a mail without text");

  public static final Key<Optional<URI>> DATA_COUNTRIES =
      one(
          "data.countries",
          Units.PUBLISHED,
          "https://github.com/sapics/ip-location-db/releases/download/latest/user-country.mmdb",
          "MaxMind DB file of countries that data update fetches; none: the one inside is used");
  public static final Key<Optional<URI>> DATA_NETWORKS =
      one(
          "data.networks",
          Units.PUBLISHED,
          "https://github.com/sapics/ip-location-db/releases/download/latest/iptoasn-asn.mmdb",
          "MaxMind DB file of networks that data update fetches");
  public static final Key<Optional<URI>> DATA_PLACES =
      one(
          "data.places",
          Units.PUBLISHED,
          "https://download.db-ip.com/free/dbip-city-lite-YYYY-MM.mmdb.gz",
          "MaxMind DB file of places that data update fetches; YYYY-MM stands for this month, else"
              + " the last");
  public static final Key<Optional<URI>> DATA_SUFFIXES =
      one(
          "data.suffixes",
          Units.PUBLISHED,
          "https://publicsuffix.org/list/public_suffix_list.dat",
          "Public suffix list that data update fetches; none: the one inside is used");
  public static final Key<Duration> DATA_TIME_PER_FILE =
      one("data.time-per-file", Units.DURATION, "10m", "Longest wait for one data file");

  public static final Key<URI> STORE_URL =
      one(
          "store.url",
          Units.uri("jdbc"),
          "",
          "Where cases are kept: jdbc:sqlite:… or jdbc:postgresql://…; unset: a SQLite file under"
              + " the user's data folder");

  public static final Key<Duration> STORE_KEEP_FOR =
      one(
          "store.keep-for",
          Units.DURATION,
          "",
          "How long a case is kept; unset: until it is erased");

  public static final Key<Path> PUBLISH_SITE_FOLDER =
      one("publish.site.folder", Units.PATH, "./site", "Folder of the warning site");
  public static final Key<URI> PUBLISH_SITE_URL =
      one("publish.site.url", Units.uri("https", "http"), "", "Address under which it is served");
  public static final Key<String> PUBLISH_SITE_TITLE =
      one("publish.site.title", Units.TEXT, "注意喚起", "Title of the warning site");
  public static final Key<String> PUBLISH_SITE_TITLE_EN =
      one("publish.site.title-en", Units.TEXT, "Fraud warnings", "Its title in English");
  public static final Key<HouseStyle> PUBLISH_HOSTS =
      one(
          "publish.hosts",
          Units.choice(HouseStyle.class),
          "brackets",
          "How hosts of a fraud are written: brackets (hxxps://evil[.]example) or bullets"
              + " (https://●●●●.example)");
  public static final Key<URI> PUBLISH_WORDPRESS_URL =
      one(
          "publish.wordpress.url",
          Units.uri("https", "http"),
          "",
          "A WordPress site to publish on as well");
  public static final Key<String> PUBLISH_WORDPRESS_USER =
      one("publish.wordpress.user", Units.TEXT, "", "Its user");
  public static final Key<Path> PUBLISH_WORDPRESS_PASSWORD_FILE =
      one("publish.wordpress.password-file", Units.PATH, "", "File that holds its password");
  public static final Key<String> PUBLISH_NAME =
      one(
          "publish.name",
          Units.TEXT,
          "",
          "Who publishes and complains: an organisation or a person");
  public static final Key<String> PUBLISH_CONTACT =
      one("publish.contact", Units.TEXT, "", "Mail address at which that one is asked back");
  public static final Key<Tlp> PUBLISH_TLP =
      one(
          "publish.tlp",
          Units.choice(Tlp.class),
          "green",
          "How far what is shared may travel (Traffic Light Protocol 2.0)");
  public static final Key<URI> PUBLISH_WEBHOOK_URL =
      one(
          "publish.webhook.url",
          Units.uri("https", "http"),
          "",
          "Address to which shared cases are posted as JSON");
  public static final Key<Path> PUBLISH_WEBHOOK_SECRET_FILE =
      one(
          "publish.webhook.secret-file",
          Units.PATH,
          "",
          "File that holds the key with which they are signed");
  public static final Key<PublishWhen> PUBLISH_WHEN =
      one(
          "publish.when",
          Units.choice(PublishWhen.class),
          "manual",
          "automatic: every phishing verdict at or over publish.at");
  public static final Key<Double> PUBLISH_AT =
      one("publish.at", Units.SHARE, "0.99", "Least probability that is published automatically");

  public static final Key<HostPort> MILTER_LISTEN =
      one("milter.listen", Units.HOST_PORT, "", "Where the mail filter listens; unset: off");
  public static final Key<String> MILTER_STAMP =
      one("milter.stamp", Units.TEXT, "[spam] ", "What is put before the subject");
  public static final Key<Severity> MILTER_STAMP_AT =
      one(
          "milter.stamp-at",
          Units.choice(Severity.class),
          "suspicious",
          "From which verdict on the subject is stamped");
  public static final Key<Severity> MILTER_REJECT_AT =
      one(
          "milter.reject-at",
          Units.choice(Severity.class),
          "never",
          "From which verdict on a mail is rejected");
  public static final Key<Severity> MILTER_QUARANTINE_AT =
      one(
          "milter.quarantine-at",
          Units.choice(Severity.class),
          "never",
          "From which verdict on a mail is quarantined");
  public static final Key<Severity> MILTER_KEEP_AT =
      one(
          "milter.keep-at",
          Units.choice(Severity.class),
          "suspicious",
          "From which verdict on a mail is examined in full afterwards and kept as a case");
  public static final Key<String> MILTER_AUTHSERV_ID =
      one(
          "milter.authserv-id",
          Units.TEXT,
          "",
          "The filter's own name in Authentication-Results; unset: kanshiki. before the mail"
              + " server's name");
  public static final Key<OnError> MILTER_ON_ERROR =
      one(
          "milter.on-error",
          Units.choice(OnError.class),
          "accept",
          "What is answered when a mail cannot be examined");
  public static final Key<Duration> MILTER_DEADLINE =
      one("milter.deadline", Units.DURATION, "2s", "Longest wait for all answers of one message");
  public static final Key<Long> MILTER_MAX_BYTES =
      one("milter.max-bytes", Units.SIZE, "25MB", "Larger mails pass unexamined");

  public static final Key<String> MAILBOX_NAME = column("name", Units.TEXT, "What to call it");
  public static final Key<URI> MAILBOX_URL =
      column("url", Units.uri("imaps", "imap"), "User and server");
  public static final Key<Path> MAILBOX_PASSWORD_FILE =
      column("password-file", Units.PATH, "File that holds the password");
  public static final Key<String> MAILBOX_WATCH =
      column("watch", Units.TEXT, "Folder that is watched; INBOX unless set");
  public static final Key<String> MAILBOX_JUNK =
      column("junk", Units.TEXT, "Folder into which mail is moved; Junk unless set");
  public static final Key<Severity> MAILBOX_MOVE_AT =
      column(
          "move-at",
          Units.choice(Severity.class),
          "From which verdict on mail is moved; suspicious unless set");
  public static final Key<Boolean> MAILBOX_DRY_RUN =
      column("dry-run", Units.SWITCH, "true: only says what it would do, and changes nothing");
  public static final Key<Duration> MAILBOX_LOOK_BACK =
      column(
          "look-back",
          Units.DURATION,
          "How old mails may be that are judged when the folder is met first; 1d unless set, 0s:"
              + " from now on");
  public static final Key<Path> MAILBOX_CA_FILE =
      column(
          "ca-file", Units.PATH, "PEM file of certificates that are trusted besides the system's");
  public static final Key<List<Settings>> MAILBOXES =
      table(
          "mailboxes",
          "Mailboxes watched by IMAP",
          MAILBOX_NAME,
          MAILBOX_URL,
          MAILBOX_PASSWORD_FILE,
          MAILBOX_WATCH,
          MAILBOX_JUNK,
          MAILBOX_MOVE_AT,
          MAILBOX_DRY_RUN,
          MAILBOX_LOOK_BACK,
          MAILBOX_CA_FILE);

  public static final Key<URI> REPORT_DESK_URL =
      one(
          "report-desk.url",
          Units.uri("imaps", "imap"),
          "",
          "Mailbox to which people forward a doubtful mail; unset: off");
  public static final Key<Path> REPORT_DESK_PASSWORD_FILE =
      one("report-desk.password-file", Units.PATH, "", "File that holds its password");
  public static final Key<URI> REPORT_DESK_SMTP =
      one("report-desk.smtp", Units.uri("smtp", "smtps"), "", "Server that sends the replies");
  public static final Key<String> REPORT_DESK_FROM =
      one("report-desk.from", Units.TEXT, "", "Author address of the replies");
  public static final Key<DeskAnswer> REPORT_DESK_ANSWER =
      one(
          "report-desk.answer",
          Units.choice(DeskAnswer.class),
          "own",
          "own: only people of own.domains are answered; everybody: whoever is proved to have"
              + " written");
  public static final Key<Integer> REPORT_DESK_PER_HOUR =
      one("report-desk.per-hour", Units.COUNT, "20", "Answers to one person in an hour, at most");
  public static final Key<Path> REPORT_DESK_CA_FILE =
      one(
          "report-desk.ca-file",
          Units.PATH,
          "",
          "PEM file of certificates that are trusted besides the system's");

  public static final Key<HostPort> WEB_LISTEN =
      one("web.listen", Units.HOST_PORT, "", "Where the web desk listens; unset: off");

  private Keys() {}

  static Optional<Key<?>> find(String name) {
    return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** A name under which there are keys, such as {@code own}. */
  static boolean isSection(String name) {
    return ALL.stream().anyMatch(key -> key.name().startsWith(name + "."));
  }

  private static <T> Key<T> one(String name, Kind.One<T> kind, String standard, String meaning) {
    return listed(new Key<>(name, kind, standard, meaning));
  }

  private static <T> Key<List<T>> many(String name, Kind.One<T> each, String meaning) {
    return listed(new Key<>(name, new Kind.Many<>(each), "", meaning));
  }

  private static Key<List<Settings>> table(String name, String meaning, Key<?>... columns) {
    return listed(new Key<>(name, new Kind.Table(List.of(columns)), "", meaning));
  }

  private static <T> Key<T> column(String name, Kind.One<T> kind, String meaning) {
    return new Key<>(name, kind, "", meaning);
  }

  private static <T> Key<T> listed(Key<T> key) {
    LIST.add(key);
    return key;
  }
}
