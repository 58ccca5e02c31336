package kanshiki.app.publishing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.PublishWhen;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.publish.site.Entry;
import kanshiki.publish.site.Fragment;
import kanshiki.publish.site.SiteFolder;
import kanshiki.publish.site.SiteSettings;
import kanshiki.publish.wordpress.Post;
import kanshiki.publish.wordpress.WordPress;
import kanshiki.report.Publication;
import kanshiki.report.Report;
import kanshiki.store.KeptCase;
import kanshiki.store.Published;
import kanshiki.store.Waves;
import kanshiki.verdict.Classification;

/** Publishes cases of one store as the settings want it. Thread-safe. */
public final class Publisher {
  /** Days and hours are told as they are in Japan. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final Settings settings;
  private final Store store;
  private final Language language;
  private final Published published;
  private final Waves waves;

  /**
   * @param language of posts; the site has both
   */
  public Publisher(Settings settings, Store store, Language language) {
    this.settings = settings;
    this.store = store;
    this.language = language;
    this.published = new Published(store.database(), InstantSource.system());
    this.waves = new Waves(store.database(), InstantSource.system());
  }

  /** What is published, and what became of it. */
  public Published published() {
    return published;
  }

  /** Whether the settings have cases published without being asked. */
  public boolean isAutomatic() {
    return settings.get(Keys.PUBLISH_WHEN) == PublishWhen.AUTOMATIC;
  }

  /** Whether anybody is to be warned of a mail: nobody is of one that is not taken for a fraud. */
  public static boolean isFraud(Classification classification) {
    return classification.isAtLeast(Classification.SUSPICIOUS);
  }

  private boolean isWanted(Classification classification, double probability) {
    return isAutomatic()
        && classification == Classification.PHISHING
        && probability >= settings.get(Keys.PUBLISH_AT);
  }

  /**
   * Publishes a kept case, or what is now known of one that is published. The site is not made yet.
   *
   * @return whether readers will see anything new
   */
  public boolean add(KeptCase kept) {
    return add(Examiner.replay(store.cases().recorded(kept)));
  }

  private boolean add(Report report) {
    Publication publication = Publication.of(report);
    return published.publish(publication.id(), publication.toJson());
  }

  /** Examines as {@code examiner} does, which keeps, and publishes what the settings want. */
  public Examiner following(Examiner examiner) {
    if (!isAutomatic()) {
      return examiner;
    }
    return (mail, input) -> {
      Examiner.Examined examined = examiner.examine(mail, input);
      Report report = examined.report();
      if (isWanted(report.verdict().classification(), report.verdict().probability())
          && isNotWithdrawn(report.caseId().orElseThrow())) {
        add(report);
      }
      return examined;
    };
  }

  /** What a person took back does not come again by itself. */
  private boolean isNotWithdrawn(String id) {
    return published.find(id).filter(issue -> issue.withdrawn().isPresent()).isEmpty();
  }

  /** Adds the kept cases that the settings want published and that never were. */
  public int addWhatIsWanted() {
    if (!isAutomatic()) {
      return 0;
    }
    var wanted = new ArrayList<KeptCase>();
    store
        .cases()
        .forEach(
            kept -> {
              if (isWanted(kept.classification(), kept.probability())) {
                wanted.add(kept);
              }
            });
    wanted.removeIf(kept -> published.find(kept.id()).isPresent());
    wanted.forEach(this::add);
    return wanted.size();
  }

  /**
   * What was made of the published cases.
   *
   * @param standing cases that are published
   * @param posted posts that were made or changed
   */
  public record Result(int standing, SiteFolder.Result site, int posted) {}

  /**
   * Makes the site and the posts.
   *
   * @throws IOException when a file cannot be written
   */
  public synchronized Result render() throws IOException {
    List<Published.Issue> issues = published.all();
    Map<String, String> shared = waves(issues);
    List<Entry> entries = issues.stream().map(issue -> entry(issue, shared)).toList();
    var folder = new SiteFolder(settings.get(Keys.PUBLISH_SITE_FOLDER), site());
    SiteFolder.Result made = folder.publish(entries);
    int standing = (int) issues.stream().filter(issue -> issue.withdrawn().isEmpty()).count();
    return new Result(standing, made, post(issues));
  }

  private SiteSettings site() {
    return new SiteSettings(
        new Words(settings.get(Keys.PUBLISH_SITE_TITLE), settings.get(Keys.PUBLISH_SITE_TITLE_EN)),
        settings.find(Keys.PUBLISH_SITE_URL),
        settings.get(Keys.PUBLISH_HOSTS),
        ZONE);
  }

  /** The wave of each published case that shares it with another one. */
  private Map<String, String> waves(List<Published.Issue> issues) {
    Map<String, String> all = new HashMap<>(waves.membership());
    all.keySet()
        .retainAll(
            issues.stream()
                .filter(issue -> issue.withdrawn().isEmpty())
                .map(Published.Issue::caseId)
                .toList());
    Map<String, Long> counts =
        all.values().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    all.values().removeIf(wave -> counts.getOrDefault(wave, 0L) < 2);
    return all;
  }

  private Entry entry(Published.Issue issue, Map<String, String> shared) {
    return new Entry(
        issue.caseId(),
        issue.revision(),
        issue.published(),
        issue.corrected().map(Publisher::change),
        issue.withdrawn().map(Publisher::change),
        Optional.ofNullable(shared.get(issue.caseId())),
        () -> Publication.fromJson(published.publication(issue.caseId())));
  }

  private static Entry.Change change(Published.Change change) {
    return new Entry.Change(change.at(), change.note());
  }

  private int post(List<Published.Issue> issues) throws IOException {
    Optional<URI> url = settings.find(Keys.PUBLISH_WORDPRESS_URL);
    if (url.isEmpty()) {
      return 0;
    }
    List<Published.Issue> due =
        issues.stream()
            .filter(issue -> !issue.posted().equals(issue.state()))
            // What was taken back before it was posted needs no notice.
            .filter(issue -> issue.withdrawn().isEmpty() || !issue.posted().isEmpty())
            .toList();
    if (due.isEmpty()) {
      return 0;
    }
    String password =
        settings.find(Keys.PUBLISH_WORDPRESS_PASSWORD_FILE).isPresent()
            ? password(settings.find(Keys.PUBLISH_WORDPRESS_PASSWORD_FILE).get())
            : "";
    try (var wordpress =
        new WordPress(url.get(), settings.find(Keys.PUBLISH_WORDPRESS_USER).orElse(""), password)) {
      for (Published.Issue issue : due) {
        wordpress.post(post(issue));
        published.posted(issue.caseId(), issue.state());
      }
    }
    return due.size();
  }

  private static String password(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private Post post(Published.Issue issue) {
    Fragment fragment = Fragment.of(site(), entry(issue, Map.of()), language, Post.PICTURE);
    var categories = new ArrayList<Post.Category>();
    categories.add(category("kind-", fragment.section()));
    fragment.brand().ifPresent(brand -> categories.add(category("brand-", brand)));
    return new Post(
        "kanshiki-" + issue.caseId(),
        fragment.title(),
        fragment.description(),
        fragment.html(),
        categories,
        fragment.picture());
  }

  private static Post.Category category(String prefix, Fragment.Named named) {
    return new Post.Category("kanshiki-" + prefix + named.id(), named.name());
  }
}
