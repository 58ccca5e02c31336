package kanshiki.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases}: the kept cases. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "The kept cases: see what investigate --keep has kept.")
final class CasesCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  private CasesCommand() {}

  /** With all that can be done with kept cases. */
  static CommandLine line(Surroundings surroundings) {
    var line = new CommandLine(new CasesCommand());
    line.addSubcommand(new CasesListCommand(surroundings));
    line.addSubcommand(new CasesShowCommand(surroundings));
    line.addSubcommand(new CasesSearchCommand(surroundings));
    line.addSubcommand(new CasesRevisitCommand(surroundings));
    line.addSubcommand(new CasesHistoryCommand(surroundings));
    line.addSubcommand(new CasesOperatorsCommand(surroundings));
    line.addSubcommand(new CasesWavesCommand(surroundings));
    line.addSubcommand(new CasesUnlinkCommand(surroundings));
    line.addSubcommand(new CasesExportCommand(surroundings));
    line.addSubcommand(new CasesImportCommand(surroundings));
    line.addSubcommand(new CasesEraseCommand(surroundings));
    line.addSubcommand(new CasesMissesCommand(surroundings));
    line.addSubcommand(new CasesActionsCommand(surroundings));
    line.addSubcommand(new CasesTrendsCommand(surroundings));
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which of them? See kanshiki cases --help");
  }
}
