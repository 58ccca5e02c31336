package kanshiki.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.lookup.address.CountryTable;
import kanshiki.observable.PublicSuffix;

/**
 * One data file as it is now.
 *
 * @param entry what is known of it; empty when it was never fetched
 * @param builtIn the version that ships inside, where there is one
 * @param ageDays whole days since it was fetched or found to be the newest
 */
public record DataStatus(
    DataSource source,
    State state,
    Optional<DataManifest.Entry> entry,
    Optional<String> builtIn,
    OptionalLong ageDays) {

  /** What is used. */
  public enum State {
    /** The fetched file, whose digest fits. */
    FETCHED,
    /** The one that ships inside. */
    BUILT_IN,
    /** None. */
    MISSING,
    /** The file is not the one that was fetched. */
    ALTERED;

    /** The word in outputs: lower case, hyphens. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Looks at every file of {@code sources}; reads all of them for their digests.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<DataStatus> of(List<DataSource> sources, DataFolder folder, Instant now)
      throws IOException {
    DataManifest manifest = DataManifest.read(folder);
    var all = new ArrayList<DataStatus>();
    for (DataSource source : sources) {
      all.add(of(source, folder, manifest, now));
    }
    return List.copyOf(all);
  }

  private static DataStatus of(
      DataSource source, DataFolder folder, DataManifest manifest, Instant now) throws IOException {
    Optional<Path> file = folder.file(source);
    Optional<String> builtIn = builtIn(source);
    Optional<DataManifest.Entry> entry = manifest.find(source.file());
    if (file.isEmpty()) {
      State state = builtIn.isPresent() ? State.BUILT_IN : State.MISSING;
      return new DataStatus(source, state, Optional.empty(), builtIn, OptionalLong.empty());
    }
    boolean fits =
        entry.isPresent()
            && Files.size(file.get()) == entry.get().bytes()
            && Digests.sha256(file.get()).equals(entry.get().sha256());
    OptionalLong age =
        entry.isPresent()
            ? OptionalLong.of(DataUpdate.ageDays(entry.get(), now))
            : OptionalLong.empty();
    return new DataStatus(source, fits ? State.FETCHED : State.ALTERED, entry, builtIn, age);
  }

  private static Optional<String> builtIn(DataSource source) {
    return switch (source.file()) {
      case DataSources.COUNTRIES_FILE -> Optional.of(new CountryTable().source());
      case DataSources.SUFFIXES_FILE ->
          Optional.of("publicsuffix.org " + PublicSuffix.builtInVersion());
      default -> Optional.empty();
    };
  }
}
