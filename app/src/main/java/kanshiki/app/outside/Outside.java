package kanshiki.app.outside;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kanshiki.app.data.DataFolder;
import kanshiki.app.data.DataSource;
import kanshiki.app.data.DataSources;
import kanshiki.app.settings.Key;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.address.CountryTable;
import kanshiki.lookup.address.MaxMindTable;
import kanshiki.lookup.net.DataTable;
import kanshiki.lookup.net.HostPort;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.net.LocalPrograms;
import kanshiki.lookup.net.NetworkPlan;
import kanshiki.lookup.net.PictureDesk;
import kanshiki.lookup.ocr.Tesseract;
import kanshiki.lookup.rating.FeedTable;
import kanshiki.lookup.rdap.BootstrapFolder;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.session.VirtualThreads;
import kanshiki.lookup.session.World;
import kanshiki.lookup.visit.BrowserOnDemand;
import kanshiki.lookup.visit.WireSnapshots;
import kanshiki.lookup.wire.Reply;
import kanshiki.observable.DomainName;

/** The network, opened as the settings say. Thread-safe; to be closed. */
public final class Outside implements AutoCloseable {
  private static final String AUTO = "auto";

  private final BrowserOnDemand browser;
  private final LiveWire live;
  private final World world;
  private final Setup setup;
  private final Map<String, String> keys;

  private Outside(
      BrowserOnDemand browser, LiveWire live, World world, Setup setup, Map<String, String> keys) {
    this.browser = browser;
    this.live = live;
    this.world = world;
    this.setup = setup;
    this.keys = keys;
  }

  /**
   * Opens data files; contacts nobody yet.
   *
   * @param pictures reads the words in pictures
   * @param tell takes one line for each data file that cannot be used
   */
  public static Outside open(
      Settings settings,
      DataFolder data,
      PictureDesk pictures,
      String version,
      Consumer<String> tell) {
    Map<String, String> keys = Services.of(settings);
    Setup setup = setup(settings, keys);
    InstantSource clock = InstantSource.system();
    var browser =
        new BrowserOnDemand(
            browserJars(), settings.get(Keys.LOOKUPS_PAGE_BROWSER).toString(), tell);
    var live =
        new LiveWire(
            plan(settings, Set.of()),
            tables(settings, data, tell),
            new LocalPrograms(pictures, browser),
            clock,
            userAgent(version));
    var ports = new Registers(setup, keys, new VirtualThreads());
    var world =
        new World(
            live,
            ports,
            clock,
            settings.get(Keys.LOOKUPS_TIMEOUT),
            settings.get(Keys.LOOKUPS_DEADLINE));
    return new Outside(browser, live, world, setup, keys);
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

  /**
   * For fetching data files: also their servers may be contacted wherever they stand. To be closed.
   */
  public static LiveWire forData(Settings settings, List<DataSource> sources, String version) {
    Set<HostPort> servers =
        sources.stream()
            .flatMap(source -> source.address().stream())
            .flatMap(address -> server(address).stream())
            .collect(Collectors.toSet());
    InstantSource clock = InstantSource.system();
    return new LiveWire(
        plan(settings, servers), Map.of(), LocalPrograms.none(clock), clock, userAgent(version));
  }

  /**
   * Why the settings cannot be followed at all, in a line; empty when they can. To be asked before
   * {@link #open}.
   */
  public static Optional<String> refusal(Settings settings) {
    try {
      bootstrapFolder(settings);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Keys.LOOKUPS_RDAP_BOOTSTRAP + ": " + e.getMessage());
    }
  }

  private static Optional<DataTable> bootstrapFolder(Settings settings) throws IOException {
    URI folder = settings.get(Keys.LOOKUPS_RDAP_BOOTSTRAP);
    if (!"file".equalsIgnoreCase(folder.getScheme())) {
      return Optional.empty();
    }
    Path path;
    try {
      path = Path.of(folder);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IOException(folder + " names no folder; write file:///path/to/folder/", e);
    }
    return Optional.of(BootstrapFolder.read(path));
  }

  private static String userAgent(String version) {
    return "Kanshiki/" + version;
  }

  /** Who reads the words in pictures, offline too: nothing leaves the machine. */
  public static PictureDesk pictures(Settings settings, Map<String, String> environment) {
    InstantSource clock = InstantSource.system();
    return settings.get(Keys.LOOKUPS_PICTURE_TEXT)
        ? Tesseract.find(environment, clock)
        : (_, _) -> new Reply.Failed(Trouble.NOT_WANTED, "tesseract", clock.instant());
  }

  public World world() {
    return world;
  }

  /**
   * The same network for a mail whose sender or reader is waiting: no page is opened.
   *
   * @param deadline longest wait for all answers of one message
   */
  public World quick(Duration deadline) {
    var without =
        new Setup(
            setup.rdapBootstrap(),
            setup.whoisRoot(),
            setup.feeds(),
            setup.dnsLists(),
            setup.services(),
            false);
    return world.within(new Registers(without, keys, new VirtualThreads()), deadline);
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
            .map(feed -> new Setup.Feed(DataSources.name(feed), category(feed)))
            .toList(),
        settings.get(Keys.LOOKUPS_REPUTATION_DNS_LISTS).stream().map(DomainName::name).toList(),
        List.copyOf(keys.keySet()),
        settings.get(Keys.LOOKUPS_PAGE_ENABLED));
  }

  private static NetworkPlan plan(Settings settings, Set<HostPort> more) {
    Set<HostPort> named = new HashSet<>();
    named.add(settings.get(Keys.LOOKUPS_WHOIS_ROOT));
    server(settings.get(Keys.LOOKUPS_RDAP_BOOTSTRAP)).ifPresent(named::add);
    named.addAll(more);
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
    tables.put(
        CountryTable.NAME,
        data.file(DataSources.COUNTRIES_FILE)
            .flatMap(file -> database("countries", file, tell))
            .orElseGet(CountryTable::new));
    tables.put(WireSnapshots.TABLE, new GenuineFolder(data));
    database(settings, Keys.LOOKUPS_ADDRESS_NETWORKS, data.file(DataSources.NETWORKS_FILE), tell)
        .ifPresent(table -> tables.put(MaxMindTable.NETWORKS, table));
    database(settings, Keys.LOOKUPS_ADDRESS_PLACES, data.file(DataSources.PLACES_FILE), tell)
        .ifPresent(table -> tables.put(MaxMindTable.PLACES, table));
    try {
      bootstrapFolder(settings).ifPresent(table -> tables.put(BootstrapFolder.NAME, table));
    } catch (IOException e) {
      tell.accept(Keys.LOOKUPS_RDAP_BOOTSTRAP + ": " + e.getMessage());
    }
    for (Settings feed : settings.get(Keys.LOOKUPS_REPUTATION_FEEDS)) {
      feed(feed, data, tell)
          .ifPresent(table -> tables.put(FeedTable.table(DataSources.name(feed)), table));
    }
    return tables;
  }

  private static Optional<DataTable> database(
      Settings settings, Key<Path> key, Optional<Path> fetched, Consumer<String> tell) {
    Path set = settings.get(key);
    return (set.toString().equals(AUTO) ? fetched : Optional.of(set))
        .flatMap(file -> database(key.name(), file, tell));
  }

  private static Optional<DataTable> database(String name, Path file, Consumer<String> tell) {
    try {
      return Optional.of(MaxMindTable.open(file));
    } catch (IOException e) {
      tell.accept(name + ": " + file + " cannot be used (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  private static Optional<DataTable> feed(Settings feed, DataFolder data, Consumer<String> tell) {
    String name = DataSources.name(feed);
    boolean isFetched = DataSources.feed(feed).isPresent();
    try {
      Path file = DataSources.feedFile(feed, data);
      if (!Files.isRegularFile(file)) {
        tell.accept(
            "feed "
                + name
                + ": "
                + (isFetched
                    ? "not fetched yet; run kanshiki data update"
                    : file + " is not there"));
        return Optional.empty();
      }
      // Not strict: addresses are ASCII, whatever encoding the words beside them have.
      try (Reader text =
          new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
        return Optional.of(FeedTable.read(name, category(feed), text));
      }
    } catch (IOException | InvalidPathException e) {
      tell.accept("feed " + name + ": cannot be read (" + e.getMessage() + ")");
      return Optional.empty();
    }
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
