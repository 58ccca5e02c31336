package kanshiki.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.publish.trend.CaseFacts;
import kanshiki.publish.trend.Span;
import kanshiki.publish.trend.TrendHtml;
import kanshiki.publish.trend.TrendMarkdown;
import kanshiki.publish.trend.Trends;
import kanshiki.store.KeptCase;
import kanshiki.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases trends}. */
@Command(
    name = "trends",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Tells what comes and goes among the kept frauds in one week or month: brands, stories,",
      "phrases, top-level domains, registrars and networks. Nothing in it leads to a recipient."
    })
final class CasesTrendsCommand implements Callable<Integer> {
  /** In what it is written. */
  enum Form {
    MARKDOWN,
    HTML
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "That month (default: this one).")
  Optional<String> month = Optional.empty();

  @Option(names = "--week", paramLabel = "YYYY-Www", description = "That week (ISO 8601).")
  Optional<String> week = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.TrendForms.class,
      description = "markdown or html (default: by the name of -o's file; else markdown).")
  Optional<Form> format = Optional.empty();

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, all or nothing.")
  Optional<Path> output = Optional.empty();

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesTrendsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Span span = span();
    boolean[] none = {false};
    int exit =
        store.look(
            surroundings, (opened, settings) -> tell(opened, settings, span), () -> none[0] = true);
    if (none[0]) {
      surroundings.tell("no case was ever kept; see kanshiki investigate --keep");
      return CommandLineProgram.FAILED;
    }
    return exit;
  }

  private Span span() {
    if (month.isPresent() && week.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--month and --week exclude each other");
    }
    Optional<String> asked = month.or(() -> week);
    Span.Length length = week.isPresent() ? Span.Length.WEEK : Span.Length.MONTH;
    return asked
        .map(
            text ->
                Span.parse(text)
                    .filter(span -> span.length() == length)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(), "there is no such period: " + text)))
        .orElseGet(() -> length.around(LocalDate.now(Store.ZONE)));
  }

  private int tell(Store opened, Settings settings, Span span) {
    countTheRest(opened);
    var sum = new Trends.Sum(span);
    opened.counted().forEach(span.last(), row -> sum.add(CaseFacts.read(row.day(), row.facts())));
    return write(sum.trends(), store.language(settings, surroundings));
  }

  /** Cases that were kept before anything was counted. */
  private void countTheRest(Store opened) {
    Set<String> tried = new HashSet<>();
    List<String> left = opened.counted().uncounted();
    while (left.stream().anyMatch(tried::add)) {
      for (String id : left) {
        Optional<KeptCase> kept = opened.cases().find(id);
        try {
          kept.ifPresent(
              each -> opened.counted().count(each, Examiner.replay(opened.cases().recorded(each))));
        } catch (StoreException e) {
          surroundings.tell(id + ": not counted (" + e.getMessage() + ")");
        }
      }
      left = opened.counted().uncounted();
    }
  }

  private int write(Trends trends, Language language) {
    boolean page =
        format
            .map(form -> form == Form.HTML)
            .orElseGet(() -> output.filter(file -> file.toString().endsWith(".html")).isPresent());
    String text = page ? TrendHtml.of(trends, language) : TrendMarkdown.of(trends, language);
    try (Destination destination =
        output.isPresent()
            ? Destination.file(output.get())
            : Destination.standardOutput(surroundings.out())) {
      destination.write(text.getBytes(UTF_8));
      destination.complete();
      return 0;
    } catch (IOException e) {
      String where = output.map(Path::toString).orElse("standard output");
      surroundings.tell(where + ": cannot be written (" + e.getMessage() + ")");
      return CommandLineProgram.FAILED;
    }
  }
}
