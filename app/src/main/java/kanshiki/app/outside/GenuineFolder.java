package kanshiki.app.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.app.data.DataFolder;
import kanshiki.brand.Brand;
import kanshiki.likeness.GenuinePage;
import kanshiki.lookup.Snapshots;
import kanshiki.lookup.net.DataTable;

/**
 * The brands' own pages that the user keeps, in the folder {@code genuine} of the data folder: for
 * each a portrait as text and, where it was seen, its picture.
 *
 * <p>Read anew for each question, so that a service sees what was added. Thread-safe.
 */
public final class GenuineFolder implements DataTable {
  /** Pages that are read; more would make every comparison slow. */
  static final int MAX_PAGES = 500;

  /** Bytes of one portrait. */
  private static final int MAX_TEXT = 200_000;

  private static final int MAX_PICTURE = 4 << 20;

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");
  private static final String TEXT = ".genuine";
  private static final String PICTURE = ".png";

  private final Path folder;

  public GenuineFolder(DataFolder data) {
    this.folder = data.path().resolve("genuine");
  }

  /** Keeps a page, in place of an older one of its name. */
  public void keep(GenuinePage page, Optional<byte[]> picture) throws IOException {
    if (!NAME.matcher(page.name()).matches()) {
      throw new IllegalArgumentException("no name for a page: " + page.name());
    }
    Files.createDirectories(folder);
    Path shown = folder.resolve(page.name() + PICTURE);
    if (picture.isPresent()) {
      put(shown, picture.get());
    } else {
      Files.deleteIfExists(shown);
    }
    put(folder.resolve(page.name() + TEXT), page.text().getBytes(StandardCharsets.UTF_8));
  }

  /** The pages of {@code brand}, by name. */
  public List<GenuinePage> of(Brand brand) throws IOException {
    var pages = new ArrayList<GenuinePage>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.size() >= 2) {
        GenuinePage.parse(lines.get(0), lines.get(1))
            .filter(page -> page.brand().equals(brand))
            .ifPresent(pages::add);
      }
    }
    return pages;
  }

  @Override
  public String source() {
    return "genuine pages";
  }

  @Override
  public byte[] find(String entry) {
    try {
      return entry.equals(Snapshots.ALL) ? all() : picture(entry);
    } catch (IOException e) {
      return new byte[0]; // unreadable: as if nothing were kept
    }
  }

  private byte[] all() throws IOException {
    var all = new StringBuilder();
    for (Path file : files()) {
      all.append(Files.readString(file, StandardCharsets.UTF_8));
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] picture(String name) throws IOException {
    Path file = folder.resolve(name + PICTURE);
    return NAME.matcher(name).matches()
            && Files.isRegularFile(file)
            && Files.size(file) <= MAX_PICTURE
        ? Files.readAllBytes(file)
        : new byte[0];
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(TEXT))
          .filter(file -> Files.isRegularFile(file) && file.toFile().length() <= MAX_TEXT)
          .sorted()
          .limit(MAX_PAGES)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Whole or not at all: another process may be reading. */
  private void put(Path file, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(folder, "new", ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
