package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.language.Language;
import kanshiki.observable.DomainName;
import picocli.CommandLine.Command;
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
    description = "Prints the brands that are known, with their genuine domains.")
final class BrandsCommand implements Callable<Integer> {
  private enum Action {
    LIST,
    SHOW
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "list|show",
      arity = "0..1",
      description = "What to do (default: list).")
  Optional<String> action = Optional.empty();

  @Parameters(index = "1", paramLabel = "ID", arity = "0..1", description = "The brand to show.")
  Optional<String> id = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      converter = Choices.Languages.class,
      description = "Language of the names (default: the locale's, else en).")
  Optional<Language> lang = Optional.empty();

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
      case SHOW -> show(brand(), language, out);
    }
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private Action action() {
    return switch (action.orElse("list")) {
      case "list" -> Action.LIST;
      case "show" -> Action.SHOW;
      default ->
          throw new ParameterException(
              spec.commandLine(), "say list or show, not " + action.orElse(""));
    };
  }

  private Brand brand() {
    String wanted =
        id.orElseThrow(
            () -> new ParameterException(spec.commandLine(), "show which? Name the brand's ID"));
    return BrandDirectory.builtIn()
        .brand(wanted)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "no brand " + wanted + "; see kanshiki brands list"));
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
