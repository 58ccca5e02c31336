package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.data.DataFolder;
import kanshiki.app.doctor.Checkup;
import kanshiki.app.doctor.Complaint;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kanshiki doctor}: what works here and what does not, a line each. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Says what works here and what does not, each with its mend.",
    footer = "%nExit: 0, or 1 when something that the settings demand does not work.")
final class DoctorCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      converter = Choices.Languages.class,
      description = "Language (default: the settings', else the locale's, else en).")
  Optional<Language> lang = Optional.empty();

  @Mixin SettingsOptions options = new SettingsOptions();

  private final Surroundings surroundings;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Settings> settings = options.load(surroundings);
    if (settings.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    Language language =
        lang.or(() -> settings.get().find(Keys.LANGUAGE)).orElse(surroundings.language());
    List<Complaint> complaints =
        Checkup.of(
            settings.get(),
            DataFolder.of(surroundings.environment(), surroundings.home()),
            surroundings.environment(),
            CommandLineProgram.version());
    PrintWriter out = spec.commandLine().getOut();
    complaints.forEach(each -> out.println(line(each, language)));
    out.flush();
    boolean broken = complaints.stream().anyMatch(c -> c.state() == Complaint.State.BROKEN);
    return broken || out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private static String line(Complaint complaint, Language language) {
    String state = String.format(Locale.ROOT, "%-8s", complaint.state().id());
    String mend = complaint.mend().map(words -> " -> " + words.in(language)).orElse("");
    return state + complaint.name() + ": " + complaint.said().in(language) + mend;
  }
}
