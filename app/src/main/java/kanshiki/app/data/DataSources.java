package kanshiki.app.data;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import kanshiki.app.settings.Key;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;

/** The data files that the settings name. */
public final class DataSources {
  /** The names of the files that every installation has. */
  public static final String COUNTRIES_FILE = "countries.mmdb";

  public static final String NETWORKS_FILE = "networks.mmdb";
  public static final String PLACES_FILE = "places.mmdb";
  public static final String SUFFIXES_FILE = "public-suffixes.txt";

  private static final String PUBLIC_DOMAIN = "PDDL 1.0";

  private DataSources() {}

  /** All of them, feeds last, each in the order of the settings. */
  public static List<DataSource> of(Settings settings) {
    var sources = new ArrayList<DataSource>();
    sources.add(
        database(settings, COUNTRIES_FILE, Keys.DATA_COUNTRIES, PUBLIC_DOMAIN, "ip-location-db"));
    sources.add(
        database(
            settings, NETWORKS_FILE, Keys.DATA_NETWORKS, PUBLIC_DOMAIN, "IPtoASN, iptoasn.com"));
    sources.add(
        database(
            settings, PLACES_FILE, Keys.DATA_PLACES, "CC BY 4.0", "IP geolocation by db-ip.com"));
    sources.add(
        new DataSource(
            "suffixes",
            SUFFIXES_FILE,
            DataSource.Form.SUFFIXES,
            settings.get(Keys.DATA_SUFFIXES),
            "MPL 2.0",
            "publicsuffix.org",
            Optional.empty()));
    settings.get(Keys.LOOKUPS_REPUTATION_FEEDS).stream()
        .flatMap(feed -> feed(feed).stream())
        .forEach(sources::add);
    return List.copyOf(sources);
  }

  private static DataSource database(
      Settings settings, String file, Key<Optional<URI>> key, String licence, String attribution) {
    boolean isStandard = settings.get(key).equals(Settings.DEFAULT.get(key));
    return new DataSource(
        file.replace(".mmdb", ""),
        file,
        DataSource.Form.DATABASE,
        settings.get(key),
        isStandard ? licence : "as its publisher says",
        isStandard ? attribution : "",
        Optional.empty());
  }

  /** A feed that is fetched; empty for one that is a file of the user's own. */
  public static Optional<DataSource> feed(Settings feed) {
    String address = feed.find(Keys.FEED_URL).orElse("");
    String lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
      return Optional.empty();
    }
    return Optional.of(
        new DataSource(
            name(feed),
            "feeds/" + fileName(name(feed)),
            DataSource.Form.FEED,
            uri(address),
            "as its publisher says",
            "",
            feed.find(Keys.FEED_REFRESH)));
  }

  /** The file that a feed is read from: the user's own, or the one into which it is fetched. */
  public static Path feedFile(Settings feed, DataFolder folder) {
    String address = feed.find(Keys.FEED_URL).orElse("");
    return feed(feed)
        .map(source -> folder.path().resolve(source.file()))
        .orElseGet(
            () -> address.startsWith("file:") ? Path.of(URI.create(address)) : Path.of(address));
  }

  /** What a feed is called: its name, else its address. */
  public static String name(Settings feed) {
    return feed.find(Keys.FEED_NAME).orElseGet(() -> feed.find(Keys.FEED_URL).orElse("feed"));
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Two names never share a file, however many of their characters cannot stand in one. */
  private static String fileName(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    if (plain.equals(name) && plain.length() <= 60) {
      return plain + ".txt";
    }
    var sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    String start = plain.substring(0, Math.min(60, plain.length()));
    return start + "-" + Long.toHexString(sum.getValue()) + ".txt";
  }
}
