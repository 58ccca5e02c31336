package kanshiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import kanshiki.app.outside.GenuineFolder;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.image.Picture;
import kanshiki.image.PngFile;
import kanshiki.likeness.GenuinePage;
import kanshiki.likeness.Portrait;
import kanshiki.likeness.SavedPage;
import kanshiki.likeness.SeenPage;
import kanshiki.lookup.Answer;
import kanshiki.lookup.visit.CaptureFile;
import kanshiki.observable.Url;
import kanshiki.page.Capture;

/** Keeps a brand's own page: out of a file that a person saved, or as a visit found it. */
final class SnapshotTaker {
  /** Bytes of a saved page, and of each file beside it. */
  private static final long MAX_FILE = 16L << 20;

  private final Brand brand;
  private final GenuineFolder folder;
  private final LocalDate today;

  SnapshotTaker(Brand brand, GenuineFolder folder, LocalDate today) {
    this.brand = brand;
    this.folder = folder;
    this.today = today;
  }

  /**
   * Keeps the page of {@code file}.
   *
   * @param picture its first view as PNG; where it is not given, a file of the same name beside it
   *     that ends in {@code .png}
   * @throws IOException with a sentence for the user
   */
  GenuinePage fromFile(Path file, Optional<Path> picture) throws IOException {
    byte[] bytes = bytes(file);
    Optional<Capture> capture = CaptureFile.read(bytes);
    if (capture.isPresent()) {
      return fromCapture(capture.get());
    }
    return keep(
        SavedPage.read(
            bytes,
            this::isOwn,
            brand.bookmark(),
            name -> beside(file, name),
            view(picture.or(() -> sameName(file)))));
  }

  /**
   * Keeps the page that a visit found.
   *
   * @throws IOException with a sentence for the user: no page was found, or one on another host
   */
  GenuinePage fromVisit(Answer<Capture> answer) throws IOException {
    return switch (answer) {
      case Answer.Found<Capture>(Capture capture, String _, var _) -> fromCapture(capture);
      case Answer.Absent<Capture>(var why, String _, var _) ->
          throw new IOException("there is no page (" + why.id() + ")");
      case Answer.Unavailable<Capture>(var why, String _, var _) ->
          throw new IOException("the page could not be opened (" + why.id() + ")");
    };
  }

  private GenuinePage fromCapture(Capture capture) throws IOException {
    if (!capture.isShown()) {
      throw new IOException("no page was shown");
    }
    String url = capture.journey().finalUrl();
    if (Url.parse(url).filter(this::isOwn).isEmpty()) {
      throw new IOException(url + " is on none of the domains of " + brand.id());
    }
    return keep(SeenPage.of(capture));
  }

  /** Keeps a page that was seen. */
  private GenuinePage keep(SeenPage seen) throws IOException {
    Portrait portrait = Portrait.of(seen);
    if (portrait.words().count() + portrait.logos().size() == 0) {
      throw new IOException("the page holds neither words nor pictures to compare with");
    }
    var page =
        new GenuinePage(name(portrait.url(), seen.viewWidth()), brand, today.toString(), portrait);
    folder.keep(page, seen.firstView().map(PngFile::of));
    return page;
  }

  /** One page of an address, for each width of the window. */
  private String name(String url, int width) {
    var sum = new CRC32();
    sum.update((width + " " + url).getBytes(StandardCharsets.UTF_8));
    return brand.id() + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private boolean isOwn(Url url) {
    return url.domain().filter(host -> BrandDirectory.builtIn().isOwn(brand, host)).isPresent();
  }

  private static Optional<Path> sameName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path beside = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".png");
    return Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
  }

  private static Optional<Picture> view(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Picture.Reading reading = Picture.read(bytes(file.get()));
    if (reading.frames().isEmpty()) {
      throw new IOException(file.get() + " is no picture that can be read");
    }
    return reading.frames().stream().findFirst();
  }

  /** A file in the page's own folder or below it, and nowhere else. */
  private static Optional<byte[]> beside(Path page, String name) {
    try {
      Path folder = page.toAbsolutePath().resolveSibling("").toRealPath();
      String plain = name.replaceFirst("[?#].*", "");
      Path file = folder.resolve(plain).toRealPath();
      return file.startsWith(folder) && Files.isRegularFile(file) && Files.size(file) <= MAX_FILE
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // an address on the web, or not saved with the page
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > MAX_FILE) {
      throw new IOException(file + " is larger than " + (MAX_FILE >> 20) + " MB");
    }
    return Files.readAllBytes(file);
  }
}
