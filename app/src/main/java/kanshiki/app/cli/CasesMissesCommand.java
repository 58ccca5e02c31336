package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kanshiki.language.Language;
import kanshiki.mailflow.journal.Agreement;
import kanshiki.mailflow.journal.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases misses}: what an earlier filter stamped and we did not, a week. */
@Command(
    name = "misses",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description =
        "Says how often an earlier filter's stamp and our verdict on mail that came through the mail"
            + " filter agreed, week by week (UTC), the latest first.")
final class CasesMissesCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text or json (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesMissesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return store.look(
        surroundings,
        (opened, settings) -> {
          List<Journal.Week> weeks = new Journal(opened.database()).weeks();
          out.print(
              format == CaseList.Form.JSON
                  ? json(weeks)
                  : text(weeks, store.language(settings, surroundings)));
          out.flush();
          return out.checkError() ? CommandLineProgram.FAILED : 0;
        },
        () -> {
          out.print(format == CaseList.Form.JSON ? "[]\n" : "");
          out.flush();
        });
  }

  private static String json(List<Journal.Week> weeks) {
    return JsonText.array(
            weeks,
            (json, week) -> {
              json.writeStringProperty("week", week.week());
              for (Agreement kind : Agreement.values()) {
                json.writeNumberProperty(name(kind), week.number(kind));
              }
            })
        + "\n";
  }

  private static String name(Agreement kind) {
    return switch (kind) {
      case BOTH -> "both";
      case ONLY_EARLIER -> "onlyEarlier";
      case ONLY_OURS -> "onlyOurs";
      case NEITHER -> "neither";
    };
  }

  private static String text(List<Journal.Week> weeks, Language language) {
    var all = new StringBuilder();
    for (Journal.Week week : weeks) {
      all.append(
          String.format(
              Locale.ROOT,
              language == Language.JA
                  ? "%s  前段のみ %d  本ソフトのみ %d  両方 %d  どちらも付けず %d%n"
                  : "%s  only the earlier filter %d  only we %d  both %d  neither %d%n",
              week.week(),
              week.number(Agreement.ONLY_EARLIER),
              week.number(Agreement.ONLY_OURS),
              week.number(Agreement.BOTH),
              week.number(Agreement.NEITHER)));
    }
    return all.toString();
  }
}
