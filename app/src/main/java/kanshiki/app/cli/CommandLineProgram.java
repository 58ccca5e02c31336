package kanshiki.app.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as its command line: {@code kanshiki COMMAND …}. */
@Command(
    name = "kanshiki",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Examines one suspicious mail and tells what it is, with the evidence.",
    footer =
        "%nExit: 0 done, 1 something could not be read or written, 2 wrong usage, 3 see --fail-on.")
public final class CommandLineProgram implements Runnable {
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int MET_FAIL_ON = 3;

  @Spec CommandSpec spec = CommandSpec.create();

  private CommandLineProgram() {}

  /** Runs one command line and returns its exit code. */
  public static int run(Surroundings surroundings, String... args) {
    var line = new CommandLine(new CommandLineProgram());
    line.addSubcommand(new InvestigateCommand(surroundings));
    line.addSubcommand(CasesCommand.line(surroundings));
    line.addSubcommand(new PublishCommand(surroundings));
    line.addSubcommand(new ServeCommand(surroundings));
    line.addSubcommand(new TakedownCommand(surroundings));
    line.addSubcommand(new ShareCommand(surroundings));
    line.addSubcommand(new EvaluateCommand(surroundings));
    line.addSubcommand(new TrainCommand(surroundings));
    line.addSubcommand(new BrandsCommand(surroundings));
    line.addSubcommand(new IndicatorsCommand(surroundings));
    line.addSubcommand(new DataCommand(surroundings));
    line.addSubcommand(new DoctorCommand(surroundings));
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setParameterExceptionHandler((e, _) -> wrongUsage(surroundings, e));
    line.setExecutionExceptionHandler((e, _, _) -> ownMistake(surroundings, e));
    return line.execute(args);
  }

  /** No command at all. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? See kanshiki --help");
  }

  private static int wrongUsage(Surroundings surroundings, ParameterException e) {
    surroundings.tell(String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage"));
    return WRONG_USAGE;
  }

  private static int ownMistake(Surroundings surroundings, Exception e) {
    surroundings.tell("internal error: " + e);
    for (StackTraceElement frame : e.getStackTrace()) {
      surroundings.tell("  at " + frame);
    }
    return FAILED;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  static String version() {
    String version = CommandLineProgram.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** The version the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"kanshiki " + version()};
    }
  }
}
