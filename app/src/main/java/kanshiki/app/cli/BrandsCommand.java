package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.data.DataFolder;
import kanshiki.app.outside.GenuineFolder;
import kanshiki.app.outside.Outside;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.language.Language;
import kanshiki.likeness.GenuinePage;
import kanshiki.lookup.Answer;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki brands}: the directory of brands and their genuine domains. */
@Command(
    name = "brands",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Prints the brands that are known, with their genuine domains.",
      "snapshot keeps a genuine page to compare captured pages with."
    })
final class BrandsCommand implements Callable<Integer> {
  private enum Action {
    LIST,
    SHOW,
    SNAPSHOT
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "list|show|snapshot",
      arity = "0..1",
      description = "What to do (default: list).")
  Optional<String> action = Optional.empty();

  @Parameters(index = "1", paramLabel = "ID", arity = "0..1", description = "The brand.")
  Optional<String> id = Optional.empty();

  @Parameters(
      index = "2",
      paramLabel = "FILE|URL",
      arity = "0..1",
      description =
          "snapshot: a page of the brand's own to keep, to compare captures with; a file as saved"
              + " from a browser, or an address (default: where the genuine site is entered).")
  Optional<String> page = Optional.empty();

  @Option(
      names = "--picture",
      paramLabel = "PNG",
      description =
          "snapshot: how FILE looks without scrolling (default: the .png of the same name beside"
              + " it).")
  Optional<Path> picture = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      converter = Choices.Languages.class,
      description = "Language of the names (default: the locale's, else en).")
  Optional<Language> lang = Optional.empty();

  @Mixin SettingsOptions options = new SettingsOptions();

  /** Nobody waits for a mail here, so slow pages get their time. */
  private static final List<String> LONGER = List.of("lookups.deadline=45s");

  private final Surroundings surroundings;

  BrandsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Language language = lang.orElse(surroundings.language());
    PrintWriter out = spec.commandLine().getOut();
    switch (action()) {
      case LIST -> {
        for (Brand brand : BrandDirectory.builtIn().brands()) {
          out.println(brand.id() + "\t" + brand.sector() + "\t" + brand.name().in(language));
        }
      }
      case SHOW -> {
        Brand brand = brand();
        show(brand, language, out);
        snapshots(brand, out);
      }
      case SNAPSHOT -> {
        return snapshot(brand(), out);
      }
    }
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private Action action() {
    return switch (action.orElse("list")) {
      case "list" -> Action.LIST;
      case "show" -> Action.SHOW;
      case "snapshot" -> Action.SNAPSHOT;
      default ->
          throw new ParameterException(
              spec.commandLine(), "say list, show or snapshot, not " + action.orElse(""));
    };
  }

  private Brand brand() {
    String wanted =
        id.orElseThrow(
            () -> new ParameterException(spec.commandLine(), "which brand? Name its ID"));
    return BrandDirectory.builtIn()
        .brand(wanted)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "no brand " + wanted + "; see kanshiki brands list"));
  }

  private GenuineFolder folder() {
    return new GenuineFolder(DataFolder.of(surroundings.environment(), surroundings.home()));
  }

  private void snapshots(Brand brand, PrintWriter out) {
    try {
      folder().of(brand).forEach(kept -> told(kept, out));
    } catch (IOException e) {
      surroundings.tell("snapshots cannot be read: " + e.getMessage());
    }
  }

  private int snapshot(Brand brand, PrintWriter out) {
    String wanted = page.orElse(brand.bookmark());
    var taker = new SnapshotTaker(brand, folder(), LocalDate.now(ZoneId.systemDefault()));
    boolean complete;
    try {
      complete =
          wanted.startsWith("https://") || wanted.startsWith("http://")
              ? fetched(taker, wanted, out)
              : told(taker.fromFile(Path.of(wanted), picture), out);
    } catch (IOException | IllegalArgumentException e) {
      surroundings.tell(wanted + ": " + reason(e));
      complete = false;
    }
    out.flush();
    return complete && !out.checkError() ? 0 : CommandLineProgram.FAILED;
  }

  /** Opens the page as each device; whether all of them could be kept. */
  private boolean fetched(SnapshotTaker taker, String wanted, PrintWriter out) throws IOException {
    Url address =
        Url.parse(wanted).orElseThrow(() -> new IOException("this is no address of a page"));
    Optional<Settings> loaded = options.load(surroundings, LONGER);
    if (loaded.isEmpty()) {
      return false;
    }
    Settings settings = loaded.get();
    if (!settings.get(Keys.LOOKUPS_ENABLED) || !settings.get(Keys.LOOKUPS_PAGE_ENABLED)) {
      throw new IOException("the settings let no page be opened; name a file instead");
    }
    var data = DataFolder.of(surroundings.environment(), surroundings.home());
    boolean complete = true;
    try (var outside =
        Outside.open(
            settings,
            data,
            Outside.pictures(settings, surroundings.environment()),
            CommandLineProgram.version(),
            surroundings::tell)) {
      for (Device device : Device.values()) {
        Answer<Capture> answer = outside.world().open(_ -> {}).pages().open(address, device);
        try {
          told(taker.fromVisit(answer), out);
        } catch (IOException e) {
          surroundings.tell(wanted + " (" + device.id() + "): " + e.getMessage());
          complete = false;
        }
      }
    }
    return complete;
  }

  private static boolean told(GenuinePage kept, PrintWriter out) {
    line(out, "snapshot", kept.name() + " " + kept.taken() + " " + kept.portrait().url());
    return true;
  }

  private static String reason(Exception e) {
    return switch (e) {
      case NoSuchFileException _ -> "no such file";
      case AccessDeniedException _ -> "may not be read";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void show(Brand brand, Language language, PrintWriter out) {
    line(out, "id", brand.id());
    line(out, "sector", brand.sector());
    line(out, "name", brand.name().in(language));
    brand.aliases().forEach(alias -> line(out, "alias", alias));
    brand.words().forEach(word -> line(out, "word", word));
    domains(out, "domain", brand.domains());
    domains(out, "shared", brand.shared());
    domains(out, "delivery", brand.delivery());
    line(out, "bookmark", brand.bookmark());
    brand.security().ifPresent(page -> line(out, "security", page));
    brand.abuse().ifPresent(desk -> line(out, "abuse", desk));
    brand.kin().forEach(kin -> line(out, "kin", kin));
    brand.countries().stream().sorted().forEach(country -> line(out, "country", country));
  }

  private static void domains(PrintWriter out, String key, List<DomainName> domains) {
    domains.forEach(domain -> line(out, key, domain.unicode()));
  }

  private static void line(PrintWriter out, String key, String value) {
    out.println(key + ": " + value);
  }
}
