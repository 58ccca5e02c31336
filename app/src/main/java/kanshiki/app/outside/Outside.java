package kanshiki.app.outside;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kanshiki.app.settings.Key;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.address.CountryTable;
import kanshiki.lookup.address.MaxMindTable;
import kanshiki.lookup.net.DataTable;
import kanshiki.lookup.net.HostPort;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.net.NetworkPlan;
import kanshiki.lookup.rating.FeedTable;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.session.VirtualThreads;
import kanshiki.lookup.session.World;
import kanshiki.lookup.visit.BrowserOnDemand;
import kanshiki.lookup.visit.WireSnapshots;
import kanshiki.observable.DomainName;

/** The network, opened as the settings say. Thread-safe; to be closed. */
public final class Outside implements AutoCloseable {
  private static final String AUTO = "auto";

  private final BrowserOnDemand browser;
  private final LiveWire live;
  private final World world;
  private final Setup setup;

  private Outside(BrowserOnDemand browser, LiveWire live, World world, Setup setup) {
    this.browser = browser;
    this.live = live;
    this.world = world;
    this.setup = setup;
  }

  /**
   * Opens data files; contacts nobody yet.
   *
   * @param tell takes one line for each data file that cannot be used
   */
  public static Outside open(
      Settings settings, DataFolder data, String version, Consumer<String> tell) {
    Map<String, String> keys = Services.of(settings);
    Setup setup = setup(settings, keys);
    InstantSource clock = InstantSource.system();
    var browser =
        new BrowserOnDemand(
            browserJars(), settings.get(Keys.LOOKUPS_PAGE_BROWSER).toString(), tell);
    var live =
        new LiveWire(
            plan(settings), tables(settings, data, tell), browser, clock, "Kanshiki/" + version);
    var ports = new Registers(setup, keys, new VirtualThreads());
    var world =
        new World(
            live,
            ports,
            clock,
            settings.get(Keys.LOOKUPS_TIMEOUT),
            settings.get(Keys.LOOKUPS_DEADLINE));
    return new Outside(browser, live, world, setup);
  }

  /** The browser's module stands beside the program's own jars, in a folder of its own. */
  private static Path browserJars() {
    try {
      Path self =
          Path.of(Outside.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return self.resolveSibling("lib").resolve("browser");
    } catch (URISyntaxException | RuntimeException e) {
      return Path.of("lib", "browser");
    }
  }

  public World world() {
    return world;
  }

  /** Whom it asks, without keys. */
  public Setup setup() {
    return setup;
  }

  private static Setup setup(Settings settings, Map<String, String> keys) {
    String bootstrap = settings.get(Keys.LOOKUPS_RDAP_BOOTSTRAP).toString();
    return new Setup(
        bootstrap.endsWith("/") ? bootstrap : bootstrap + "/",
        settings.get(Keys.LOOKUPS_WHOIS_ROOT).toString(),
        settings.get(Keys.LOOKUPS_REPUTATION_FEEDS).stream()
            .map(feed -> new Setup.Feed(name(feed), category(feed)))
            .toList(),
        settings.get(Keys.LOOKUPS_REPUTATION_DNS_LISTS).stream().map(DomainName::name).toList(),
        List.copyOf(keys.keySet()),
        settings.get(Keys.LOOKUPS_PAGE_ENABLED));
  }

  private static NetworkPlan plan(Settings settings) {
    Set<HostPort> named = new HashSet<>();
    named.add(settings.get(Keys.LOOKUPS_WHOIS_ROOT));
    server(settings.get(Keys.LOOKUPS_RDAP_BOOTSTRAP)).ifPresent(named::add);
    return new NetworkPlan(
        settings.get(Keys.LOOKUPS_DNS_SERVERS),
        settings.get(Keys.LOOKUPS_ALLOW_PRIVATE),
        settings.get(Keys.LOOKUPS_CONNECT_TO),
        named);
  }

  /** The server of an HTTP address. */
  private static Optional<HostPort> server(URI uri) {
    if (uri.getHost() == null || uri.getScheme() == null) {
      return Optional.empty();
    }
    int standard = uri.getScheme().equals("https") ? 443 : 80;
    return Optional.of(new HostPort(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort()));
  }

  private static Map<String, DataTable> tables(
      Settings settings, DataFolder data, Consumer<String> tell) {
    var tables = new HashMap<String, DataTable>();
    tables.put(CountryTable.NAME, new CountryTable());
    tables.put(WireSnapshots.TABLE, new GenuineFolder(data));
    database(settings, Keys.LOOKUPS_ADDRESS_NETWORKS, data, MaxMindTable.NETWORKS, tell)
        .ifPresent(table -> tables.put(MaxMindTable.NETWORKS, table));
    database(settings, Keys.LOOKUPS_ADDRESS_PLACES, data, MaxMindTable.PLACES, tell)
        .ifPresent(table -> tables.put(MaxMindTable.PLACES, table));
    for (Settings feed : settings.get(Keys.LOOKUPS_REPUTATION_FEEDS)) {
      feed(feed, data, tell).ifPresent(table -> tables.put(FeedTable.table(name(feed)), table));
    }
    return tables;
  }

  private static Optional<DataTable> database(
      Settings settings, Key<Path> key, DataFolder data, String name, Consumer<String> tell) {
    Path set = settings.get(key);
    Optional<Path> file =
        set.toString().equals(AUTO) ? data.file(name + ".mmdb") : Optional.of(set);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MaxMindTable.open(file.get()));
    } catch (IOException e) {
      tell.accept(key.name() + ": " + file.get() + " cannot be used (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  private static Optional<DataTable> feed(Settings feed, DataFolder data, Consumer<String> tell) {
    String name = name(feed);
    try {
      Path file = feedFile(feed, data);
      if (!Files.isRegularFile(file)) {
        tell.accept(
            "feed " + name + ": " + file + " is not there; kanshiki data update fetches it");
        return Optional.empty();
      }
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        return Optional.of(FeedTable.read(name, category(feed), text));
      }
    } catch (IOException | InvalidPathException e) {
      tell.accept("feed " + name + ": cannot be read (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  /** The file of the settings, or the one into which the address was fetched. */
  static Path feedFile(Settings feed, DataFolder data) {
    String url = feed.find(Keys.FEED_URL).orElse("");
    if (url.startsWith("file:")) {
      return Path.of(URI.create(url));
    }
    boolean fetched = url.startsWith("https://") || url.startsWith("http://");
    return fetched ? data.path().resolve("feeds").resolve(fileName(name(feed))) : Path.of(url);
  }

  private static String fileName(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".txt";
  }

  static String name(Settings feed) {
    return feed.find(Keys.FEED_NAME).orElseGet(() -> feed.find(Keys.FEED_URL).orElse("feed"));
  }

  private static String category(Settings feed) {
    return feed.find(Keys.FEED_CATEGORY).orElse("dangerous");
  }

  @Override
  public void close() throws IOException {
    live.close();
    browser.close();
  }
}
