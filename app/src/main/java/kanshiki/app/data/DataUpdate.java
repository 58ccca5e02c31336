package kanshiki.app.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kanshiki.data.Digest;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.address.MaxMindTable;
import kanshiki.lookup.net.Downloaded;
import kanshiki.lookup.rating.FeedTable;
import kanshiki.observable.SuffixList;

/**
 * Fetches data files that are newer than those at hand. Each is fetched beside the old one, looked
 * at, and then takes its place at once; whoever has the old one open goes on reading it.
 */
public final class DataUpdate {
  /** Stands in an address for the month of a file that is published once a month. */
  private static final String MONTH = "YYYY-MM";

  private final DataFolder folder;
  private final Fetcher fetcher;
  private final InstantSource clock;

  /** Fetches one file: {@link kanshiki.lookup.net.LiveWire#download} within a given time. */
  public interface Fetcher {
    Downloaded fetch(URI from, Downloaded.Version known, Path to, long maxBytes);
  }

  /** What became of one file, to be told in one line. */
  public sealed interface Outcome {
    DataSource source();

    /** Fetched. */
    record Fetched(DataSource source, DataManifest.Entry entry) implements Outcome {}

    /** The publisher has none newer. */
    record Unchanged(DataSource source, DataManifest.Entry entry) implements Outcome {}

    /** Not asked for: the settings' refresh is not over. */
    record StillGood(DataSource source, DataManifest.Entry entry, Instant until)
        implements Outcome {}

    /** The settings say that it is not to be fetched. */
    record Off(DataSource source) implements Outcome {}

    /** Not fetched; an older one stays where there is one. */
    record Failed(DataSource source, String why, boolean hasOld) implements Outcome {}
  }

  /** Writes into {@code folder}, which need not exist. */
  public DataUpdate(DataFolder folder, Fetcher fetcher, InstantSource clock) {
    this.folder = folder;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Brings all of {@code sources} up to date, one after the other.
   *
   * @param tell takes each outcome as it comes
   * @throws IOException when the folder cannot be written to, or another update runs; the message
   *     says which
   */
  public void run(List<DataSource> sources, Consumer<Outcome> tell) throws IOException {
    Files.createDirectories(folder.path());
    Path lock = folder.path().resolve(".update.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.tryLock()) {
      if (held == null) {
        throw new IOException("another update is running on " + folder.path());
      }
      for (DataSource source : sources) {
        tell.accept(update(source));
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("another update is running on " + folder.path(), e);
    }
  }

  private Outcome update(DataSource source) throws IOException {
    if (source.address().isEmpty()) {
      return new Outcome.Off(source);
    }
    DataManifest manifest = DataManifest.read(folder);
    Optional<DataManifest.Entry> old = whole(source, manifest);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (old.isPresent() && source.refresh().isPresent()) {
      Instant until = old.get().checkedAt().plus(source.refresh().get());
      if (now.isBefore(until) && isOf(source.address().get(), old.get())) {
        return new Outcome.StillGood(source, old.get(), until);
      }
    }
    Path target = folder.path().resolve(source.file());
    Files.createDirectories(target.resolveSibling("."));
    Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      return update(source, manifest, old, now, temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** What is known of the file at hand, when it still is the one that was fetched. */
  private Optional<DataManifest.Entry> whole(DataSource source, DataManifest manifest)
      throws IOException {
    Optional<Path> file = folder.file(source);
    Optional<DataManifest.Entry> entry = manifest.find(source.file());
    return file.isPresent()
            && entry.isPresent()
            && Digests.sha256(file.get()).equals(entry.get().sha256())
        ? entry
        : Optional.empty();
  }

  private Outcome update(
      DataSource source,
      DataManifest manifest,
      Optional<DataManifest.Entry> old,
      Instant now,
      Path temporary,
      Path target)
      throws IOException {
    String why = "";
    for (URI address : addresses(source.address().orElseThrow(), now)) {
      Downloaded.Version known =
          old.filter(entry -> entry.source().equals(address.toString()))
              .map(DataManifest.Entry::version)
              .orElse(Downloaded.Version.UNKNOWN);
      switch (fetcher.fetch(address, known, temporary, source.form().maxBytes())) {
        case Downloaded.Unchanged() when old.isPresent() -> {
          DataManifest.Entry checked = checked(old.get(), now);
          manifest.with(source.file(), checked).write(folder);
          return new Outcome.Unchanged(source, checked);
        }
        case Downloaded.Unchanged() -> why = "the server says unchanged, but was not asked that";
        case Downloaded.Failed failed -> {
          why = why(failed, source);
          if (failed.status().filter(status -> status == 404).isEmpty()) {
            return failed(source, why);
          }
        }
        case Downloaded.Fetched fetched -> {
          Optional<Looked> looked = look(source, temporary, fetched);
          if (looked.isEmpty()) {
            return failed(source, "what came is not such a file");
          }
          var entry = entry(source, address, looked.get(), fetched.version(), now);
          Files.move(
              temporary,
              target,
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
          manifest.with(source.file(), entry).write(folder);
          return new Outcome.Fetched(source, entry);
        }
      }
    }
    return failed(source, why);
  }

  /** What was found in a fetched file; it may have been brought into another form. */
  private record Looked(String dated, String sha256, long bytes) {}

  private static Optional<Looked> look(DataSource source, Path file, Downloaded.Fetched fetched) {
    try {
      return switch (source.form()) {
        case DATABASE ->
            Optional.of(new Looked(MaxMindTable.built(file), fetched.sha256(), fetched.bytes()));
        case FEED -> {
          try (Reader text =
              new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            yield FeedTable.read(source.name(), "", text).size() == 0
                ? Optional.empty()
                : Optional.of(
                    new Looked(
                        fetched.version().lastModified().orElse(""),
                        fetched.sha256(),
                        fetched.bytes()));
          }
        }
        case SUFFIXES -> suffixes(file);
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Looked> suffixes(Path file) throws IOException {
    String published = Files.readString(file);
    Optional<SuffixList> list = SuffixList.published(published);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = list.get().bytes();
    Files.write(file, bytes);
    String version =
        published
            .lines()
            .filter(line -> line.startsWith("// VERSION: "))
            .map(line -> line.substring("// VERSION: ".length()).strip())
            .findFirst()
            .orElse("");
    return Optional.of(new Looked(version, Digest.sha256(bytes), bytes.length));
  }

  private static DataManifest.Entry entry(
      DataSource source, URI address, Looked looked, Downloaded.Version version, Instant now) {
    return new DataManifest.Entry(
        address.toString(),
        source.licence(),
        source.attribution(),
        looked.dated(),
        looked.sha256(),
        looked.bytes(),
        now,
        now,
        version);
  }

  private static DataManifest.Entry checked(DataManifest.Entry old, Instant now) {
    return new DataManifest.Entry(
        old.source(),
        old.licence(),
        old.attribution(),
        old.dated(),
        old.sha256(),
        old.bytes(),
        old.fetchedAt(),
        now,
        old.version());
  }

  private Outcome failed(DataSource source, String why) {
    return new Outcome.Failed(source, why, folder.file(source).isPresent());
  }

  private static String why(Downloaded.Failed failed, DataSource source) {
    if (failed.isTooLong()) {
      return "it is longer than " + (source.form().maxBytes() >> 20) + " MB";
    }
    if (failed.status().isPresent()) {
      return "HTTP " + failed.status().get();
    }
    return switch (failed.why()) {
      case TIMEOUT -> "no answer in time";
      case FORBIDDEN -> "the way leads where nothing may be fetched";
      case NONSENSE -> "what came cannot be read";
      case NO_SERVER -> "no resolver is known";
      default -> failed.why() == Trouble.UNREACHABLE ? "no connection" : failed.why().id();
    };
  }

  /** The files of this month and of the last, where an address names the month. */
  private static List<URI> addresses(URI address, Instant now) {
    String text = address.toString();
    if (!text.contains(MONTH)) {
      return List.of(address);
    }
    YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    var addresses = new ArrayList<URI>();
    for (YearMonth each : List.of(month, month.minusMonths(1))) {
      addresses.add(URI.create(text.replace(MONTH, each.toString())));
    }
    return addresses;
  }

  private static boolean isOf(URI address, DataManifest.Entry entry) {
    return entry.source().equals(address.toString());
  }

  /** How old a file is, in whole days since it was fetched or found to be the newest. */
  public static long ageDays(DataManifest.Entry entry, Instant now) {
    return Math.max(0, Duration.between(entry.checkedAt(), now).toDays());
  }
}
