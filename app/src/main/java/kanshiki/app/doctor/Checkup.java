package kanshiki.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.app.data.DataFolder;
import kanshiki.app.data.DataSources;
import kanshiki.app.data.DataStatus;
import kanshiki.app.outside.Outside;
import kanshiki.app.settings.Key;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Words;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.address.MaxMindTable;
import kanshiki.lookup.net.HostPort;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;

/** Looks at everything that an investigation may need. */
public final class Checkup {
  /** Address data that was not checked for so long is said to be old. */
  private static final long OLD_DAYS = 60;

  private static final String AUTO = "auto";

  private static final int MILTER_MS = 2_000;

  private final Settings settings;
  private final DataFolder folder;
  private final Map<String, String> environment;
  private final String version;
  private final List<Complaint> complaints = new ArrayList<>();

  private Checkup(
      Settings settings, DataFolder folder, Map<String, String> environment, String version) {
    this.settings = settings;
    this.folder = folder;
    this.environment = environment;
    this.version = version;
  }

  /**
   * All that was seen, in a fixed order.
   *
   * @param environment the process's, for {@code PATH}
   * @param version of this program, which HTTP servers are told
   */
  public static List<Complaint> of(
      Settings settings, DataFolder folder, Map<String, String> environment, String version) {
    var checkup = new Checkup(settings, folder, environment, version);
    checkup.java();
    checkup.dataFiles();
    checkup.ownFiles();
    checkup.servers();
    checkup.browser();
    checkup.tesseract();
    checkup.keys();
    checkup.passwords();
    checkup.mailFilter();
    checkup.complaints.addAll(MailboxCheckup.of(settings));
    return List.copyOf(checkup.complaints);
  }

  private void java() {
    String runtime = Runtime.version().toString();
    complaints.add(Complaint.ok("java", Words.same(runtime)));
  }

  // --- data files ---

  private void dataFiles() {
    try {
      Instant now = InstantSource.system().instant();
      DataStatus.of(DataSources.of(settings), folder, now).forEach(this::dataFile);
    } catch (IOException e) {
      complaints.add(
          Complaint.broken(
              "data",
              both(
                  folder.path() + "を読めません(" + e.getMessage() + ")", "cannot read " + folder.path()),
              update()));
    }
  }

  private void dataFile(DataStatus status) {
    String name = status.source().name();
    Words mend = update();
    complaints.add(
        switch (status.state()) {
          case FETCHED -> fetched(name, status);
          case BUILT_IN -> {
            String inside = status.builtIn().orElse("");
            yield Complaint.ok(name, both("同梱版(" + inside + ")", "the one inside, " + inside));
          }
          case MISSING -> Complaint.wanting(name, both("まだ取得していません", "not fetched yet"), mend);
          case ALTERED ->
              Complaint.broken(
                  name, both("取得したファイルと内容が違います", "not the file that was fetched"), mend);
        });
  }

  private static Complaint fetched(String name, DataStatus status) {
    long days = status.ageDays().orElse(0);
    Words age = both(days + "日前に確認", "checked " + days + " days ago");
    long old = status.source().refresh().map(Duration::toDays).map(d -> 2 * d + 1).orElse(OLD_DAYS);
    return days > old ? Complaint.wanting(name, age, update()) : Complaint.ok(name, age);
  }

  private static Words update() {
    return both("kanshiki data update を実行してください", "run kanshiki data update");
  }

  /** Files that the settings name themselves. */
  private void ownFiles() {
    for (Key<Path> key : List.of(Keys.LOOKUPS_ADDRESS_NETWORKS, Keys.LOOKUPS_ADDRESS_PLACES)) {
      Path file = settings.get(key);
      if (!file.toString().equals(AUTO)) {
        complaints.add(database(key.name(), file));
      }
    }
    for (Settings feed : settings.get(Keys.LOOKUPS_REPUTATION_FEEDS)) {
      if (DataSources.feed(feed).isEmpty()) {
        String name = DataSources.name(feed);
        complaints.add(readable(name, DataSources.feedFile(feed, folder)));
      }
    }
  }

  private static Complaint database(String name, Path file) {
    try {
      return Complaint.ok(name, Words.same(file + ", " + MaxMindTable.built(file)));
    } catch (IOException e) {
      return Complaint.broken(
          name,
          both(file + " は使えません", file + " cannot be used"),
          both("MaxMind DB形式のファイルを指定するか、auto にしてください", "name a MaxMind DB file, or auto"));
    }
  }

  private static Complaint readable(String name, Path file) {
    return Files.isReadable(file) && Files.isRegularFile(file)
        ? Complaint.ok(name, Words.same(file.toString()))
        : Complaint.broken(
            name,
            both(file + " を読めません", file + " cannot be read"),
            both("設定のパスを確かめてください", "see whether the settings name the right file"));
  }

  // --- servers ---

  private void servers() {
    if (!settings.get(Keys.LOOKUPS_ENABLED)) {
      complaints.add(
          Complaint.off(
              "lookups",
              both("外部に問い合わせません", "nothing is asked outside"),
              both("lookups.enabled を true にすると問い合わせます", "set lookups.enabled to true to ask")));
      return;
    }
    try (LiveWire wire = Outside.forData(settings, List.of(), version)) {
      resolver(wire);
      bootstrap(wire);
      whois(wire);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("closing connections", e);
    }
  }

  private Duration patience() {
    return settings.get(Keys.LOOKUPS_TIMEOUT);
  }

  private void resolver(LiveWire wire) {
    Reply reply = wire.ask(new Request.Query("", DnsType.SOA, false), patience());
    server(
        "resolver",
        reply,
        both(
            "lookups.dns.servers に使えるリゾルバーを書くか、lookups.enabled を false にしてください",
            "name a resolver in lookups.dns.servers, or set lookups.enabled to false"));
  }

  private void bootstrap(LiveWire wire) {
    URI folder = settings.get(Keys.LOOKUPS_RDAP_BOOTSTRAP);
    if ("file".equalsIgnoreCase(folder.getScheme())) {
      Optional<String> refusal = Outside.refusal(settings);
      complaints.add(
          refusal.isEmpty()
              ? Complaint.ok("rdap", Words.same(folder.toString()))
              : Complaint.broken(
                  "rdap",
                  Words.same(refusal.get()),
                  both(
                      "IANAの4つのファイルを置くか、https: のアドレスにしてください",
                      "put IANA's four files there, or name an https: address")));
      return;
    }
    String base = folder.toString();
    URI file = URI.create((base.endsWith("/") ? base : base + "/") + "dns.json");
    Reply reply = wire.ask(Request.Http.get(file, "application/json"), patience());
    server(
        "rdap",
        reply instanceof Reply.Received received && received.status() != 200
            ? new Reply.Failed(kanshiki.lookup.Trouble.REFUSED, reply.source(), reply.at())
            : reply,
        both(
            "HTTPSで外に出られるか、lookups.rdap.bootstrap が正しいか確かめてください",
            "see whether HTTPS gets out, and lookups.rdap.bootstrap is right"));
  }

  private void whois(LiveWire wire) {
    String root = settings.get(Keys.LOOKUPS_WHOIS_ROOT).toString();
    server(
        "whois",
        wire.ask(new Request.Whois(root, "com"), patience()),
        both(
            "43番ポートで外に出られるか、lookups.whois.root が正しいか確かめてください",
            "see whether port 43 gets out, and lookups.whois.root is right"));
  }

  private void server(String name, Reply reply, Words mend) {
    complaints.add(
        switch (reply) {
          case Reply.Received received -> Complaint.ok(name, Words.same(received.source()));
          case Reply.Failed failed ->
              Complaint.broken(
                  name,
                  both(
                      failed.source() + " から回答がありません(" + failed.why().id() + ")",
                      "no answer from " + failed.source() + " (" + failed.why().id() + ")"),
                  mend);
        });
  }

  // --- programs ---

  private void browser() {
    if (!settings.get(Keys.LOOKUPS_PAGE_ENABLED)) {
      complaints.add(
          Complaint.off(
              "browser",
              both("リンク先のページは開きません", "linked pages are not opened"),
              both("lookups.page.enabled を true にすると開きます", "set lookups.page.enabled to true to")));
      return;
    }
    Path set = settings.get(Keys.LOOKUPS_PAGE_BROWSER);
    if (!set.toString().equals(AUTO)) {
      complaints.add(
          Files.isExecutable(set)
              ? Complaint.ok("browser", Words.same(set.toString()))
              : Complaint.broken(
                  "browser",
                  both(set + " を実行できません", set + " cannot be run"),
                  both(
                      "lookups.page.browser を直すか、auto にしてください",
                      "mend lookups.page.browser, or auto")));
      return;
    }
    program(
        "browser",
        List.of("chromium", "chromium-browser", "google-chrome"),
        both(
            "Chromiumを入れてください(apt-get install chromium など)",
            "install Chromium, such as by: apt-get install chromium"));
  }

  private void tesseract() {
    if (!settings.get(Keys.LOOKUPS_PICTURE_TEXT)) {
      complaints.add(
          Complaint.off(
              "tesseract",
              both("画像の中の文字は読みません", "words in pictures are not read"),
              both("lookups.picture-text を true にすると読みます", "set lookups.picture-text to true")));
      return;
    }
    program(
        "tesseract",
        List.of("tesseract"),
        both(
            "画像の中の文字を読むには入れてください(apt-get install tesseract-ocr tesseract-ocr-jpn など)",
            "to read text in pictures install it, such as by: apt-get install tesseract-ocr"
                + " tesseract-ocr-jpn"));
  }

  private void program(String name, List<String> names, Words mend) {
    Optional<Path> program = Programs.find(environment, names);
    complaints.add(
        program
            .map(path -> Complaint.ok(name, Words.same(path.toString())))
            .orElseGet(() -> Complaint.wanting(name, both("見つかりません", "not found"), mend)));
  }

  // --- the mail server's side ---

  private void mailFilter() {
    Optional<HostPort> listen = settings.find(Keys.MILTER_LISTEN);
    if (listen.isEmpty()) {
      complaints.add(
          Complaint.off(
              "milter",
              both("メールフィルターは動かしません", "there is no mail filter"),
              both(
                  "milter.listen に 127.0.0.1:8894 などを書くと動きます",
                  "set milter.listen, such as to 127.0.0.1:8894")));
      return;
    }
    String at = listen.get().toString();
    complaints.add(
        speaksMilter(listen.get())
            ? Complaint.ok("milter", both(at + " で応答しています", "it answers on " + at))
            : Complaint.wanting(
                "milter",
                both(at + " では応答がありません", "nothing answers on " + at),
                both("kanshiki serve を起動してください", "run kanshiki serve")));
    Optional<String> filters =
        Programs.output(environment, List.of("postconf", "-h", "smtpd_milters"));
    if (filters.isEmpty()) {
      return; // another mail server, on another machine perhaps
    }
    complaints.add(
        filters.get().contains(Integer.toString(listen.get().port()))
            ? Complaint.ok("postfix", Words.same("smtpd_milters = " + filters.get()))
            : Complaint.wanting(
                "postfix",
                both("Postfixがこのフィルターを使っていません", "Postfix does not ask this filter"),
                both(
                    "postconf -e smtpd_milters=inet:" + at + " のあと postfix reload を実行してください",
                    "run postconf -e smtpd_milters=inet:" + at + " and postfix reload")));
  }

  /** Offers options as a mail server does, and looks for an answer in kind. */
  private static boolean speaksMilter(HostPort listen) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(listen.host(), listen.port()), MILTER_MS);
      socket.setSoTimeout(MILTER_MS);
      byte[] offer = {0, 0, 0, 13, 'O', 0, 0, 0, 6, 0, 0, 1, -1, 0, 0x1f, -1, -1};
      socket.getOutputStream().write(offer);
      byte[] answer = socket.getInputStream().readNBytes(5);
      return answer.length == 5 && answer[4] == 'O';
    } catch (IOException e) {
      return false;
    }
  }

  // --- secrets ---

  private void keys() {
    for (Key<String> key :
        List.of(
            Keys.GOOGLE_SAFE_BROWSING_KEY,
            Keys.VIRUSTOTAL_KEY,
            Keys.URLSCAN_KEY,
            Keys.URLHAUS_KEY)) {
      String name = key.name().replace("lookups.reputation.", "").replace(".key", "");
      boolean isSet = settings.find(key).filter(value -> !value.isBlank()).isPresent();
      complaints.add(
          isSet
              ? Complaint.ok(name, both("キーは設定済み", "its key is set"))
              : Complaint.off(
                  name,
                  both("キーがないため問い合わせません", "not asked without a key"),
                  both(key.name() + " に書くと問い合わせます", "write one under " + key.name())));
    }
  }

  private void passwords() {
    settings
        .find(Keys.PUBLISH_WORDPRESS_PASSWORD_FILE)
        .ifPresent(file -> complaints.add(readable("publish.wordpress.password-file", file)));
  }

  private static Words both(String ja, String en) {
    return new Words(ja, en);
  }
}
