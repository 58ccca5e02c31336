package kanshiki.publish.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kanshiki.data.DataFile;
import kanshiki.data.Digest;
import kanshiki.language.Language;
import kanshiki.page.Picture;
import kanshiki.report.Publication;

/**
 * A folder that holds the site. One writer at a time; readers see each file whole, whenever they
 * look.
 *
 * <p>Only pages whose entry has changed since the last time are made anew, and only files whose
 * bytes have changed are written. Files that the site no longer has are removed; files of others in
 * the folder are left alone.
 */
public final class SiteFolder {
  /** To be raised whenever pages are laid out in another way: then all are made anew. */
  private static final String LAYOUT = "1";

  private static final String LOCK = ".kanshiki-site.lock";

  private final Path root;
  private final SiteSettings settings;
  private final Map<Language, Frame> frames = new HashMap<>();
  private final String layout;

  public SiteFolder(Path root, SiteSettings settings) {
    this.root = root;
    this.settings = settings;
    for (Language language : Language.values()) {
      frames.put(language, new Frame(settings, language));
    }
    this.layout =
        Digest.sha256(
            String.join(
                    "\n",
                    LAYOUT,
                    settings.toString(),
                    DataFile.text(SiteFolder.class, "messages.properties"),
                    DataFile.text(SiteFolder.class, "messages_ja.properties"))
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What was done.
   *
   * @param pages warnings whose pages were made
   * @param written files that are new or have changed
   * @param same files that were looked at and are the same as before
   * @param removed files that the site no longer has
   */
  public record Result(int pages, int written, int same, int removed) {}

  /** The address below the site's root at which the case {@code id} stands. */
  public static String page(String id, Language language) {
    return (language == Language.EN ? "en/" : "") + "w/" + Summary.slug(id) + ".html";
  }

  /**
   * Makes the folder hold exactly {@code entries}.
   *
   * @throws IOException when a file cannot be written; then the others are still whole, and the
   *     next time does the rest
   */
  public Result publish(List<Entry> entries) throws IOException {
    Files.createDirectories(root);
    try (FileChannel channel =
            FileChannel.open(
                root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      return new Run(lock.isValid()).publish(entries);
    }
  }

  /** One time. */
  private final class Run {
    private final Folder folder = new Folder(root);
    private final Set<String> files = new TreeSet<>();
    private final Map<String, Summary> summaries = new LinkedHashMap<>();
    private int pages;

    Run(boolean locked) {
      if (!locked) {
        throw new IllegalStateException("the folder's lock was lost");
      }
    }

    Result publish(List<Entry> entries) throws IOException {
      Known known = Known.in(root);
      for (Entry entry :
          entries.stream()
              .sorted(Comparator.comparing(Entry::published).thenComparing(Entry::id))
              .toList()) {
        entry(entry, Optional.ofNullable(known.summaries().get(entry.id())));
      }
      fixed();
      for (Language language : Language.values()) {
        lists(Objects.requireNonNull(frames.get(language)));
      }
      for (String stale : new TreeSet<>(known.files())) {
        if (!files.contains(stale)) {
          folder.remove(stale);
        }
      }
      // Last, so that whatever was cut short before is done again.
      folder.write(Known.FILE, new Known(summaries, files).text());
      return new Result(pages, folder.written(), folder.same(), folder.removed());
    }

    private void entry(Entry entry, Optional<Summary> before) throws IOException {
      String digest = digest(entry);
      List<String> there = before.map(this::files).orElse(List.of());
      boolean unchanged =
          before.filter(summary -> summary.digest().equals(digest)).isPresent()
              && there.stream().allMatch(folder::has);
      if (unchanged) {
        summaries.put(entry.id(), before.get());
        files.addAll(there);
        return;
      }
      Summary summary = Summary.of(entry, digest);
      summaries.put(entry.id(), summary);
      pages++;
      if (summary.isWithdrawn()) {
        for (Frame frame : all()) {
          page(frame, WarningPage.withdrawn(frame, summary));
        }
        return;
      }
      Publication publication = entry.publication().get();
      for (Map.Entry<Language, Picture> picture : publication.pictures().entrySet()) {
        file(WarningPage.picture(summary, picture.getKey()), picture.getValue().bytes());
      }
      for (Frame frame : all()) {
        page(frame, WarningPage.of(frame, summary, publication));
      }
    }

    private List<Frame> all() {
      return Stream.of(Language.values()).map(frames::get).toList();
    }

    private List<String> files(Summary summary) {
      var all = new ArrayList<String>();
      for (Frame frame : all()) {
        all.add(frame.path(WarningPage.path(summary)));
        if (summary.hasPicture()) {
          all.add(WarningPage.picture(summary, frame.language()));
        }
      }
      return all;
    }

    private String digest(Entry entry) {
      String told =
          String.join(
              "\n",
              layout,
              entry.revision(),
              entry.published().toString(),
              entry.corrected().toString(),
              entry.withdrawn().toString(),
              entry.wave().toString());
      return Digest.sha256(told.getBytes(StandardCharsets.UTF_8));
    }

    private void fixed() throws IOException {
      for (String name : List.of("style.css", "subjects.js")) {
        file(name, DataFile.text(SiteFolder.class, name).getBytes(StandardCharsets.UTF_8));
      }
      StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
      if (settings.url().isPresent()) {
        robots.append("Sitemap: ").append(settings.address("sitemap.xml")).append('\n');
      }
      file("robots.txt", robots.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void lists(Frame frame) throws IOException {
      var lists = new Lists(frame, List.copyOf(summaries.values()));
      List<Frame.Page> all = lists.pages();
      for (Frame.Page page : all) {
        page(frame, page);
      }
      var feeds = new Feeds(frame, lists.standing());
      file(frame.path("feed.atom"), feeds.atom().getBytes(StandardCharsets.UTF_8));
      file(frame.path("feed.json"), feeds.json().getBytes(StandardCharsets.UTF_8));
      if (frame.language() == Language.JA && settings.url().isPresent()) {
        List<String> listed =
            Stream.concat(
                    all.stream().map(Frame.Page::path),
                    lists.standing().stream().map(WarningPage::path))
                .toList();
        file("sitemap.xml", Feeds.sitemap(settings, listed).getBytes(StandardCharsets.UTF_8));
      }
    }

    private void page(Frame frame, Frame.Page page) throws IOException {
      file(frame.path(page.path()), frame.html(page).getBytes(StandardCharsets.UTF_8));
    }

    private void file(String path, byte[] bytes) throws IOException {
      files.add(path);
      folder.write(path, bytes);
    }
  }
}
