package kanshiki.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.publish.exchange.Export;
import kanshiki.publish.exchange.SharedCase;
import kanshiki.publish.exchange.Sharing;
import kanshiki.publish.exchange.Tlp;
import kanshiki.publish.exchange.Webhook;
import kanshiki.publish.scene.Scene;
import kanshiki.store.KeptCase;
import kanshiki.store.Wave;
import kanshiki.store.Waves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki share [ID…]}. */
@Command(
    name = "share",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Writes what others may have of the frauds among the kept cases, to be looked for elsewhere:",
      "STIX 2.1, MISP events, a CSV table and plain lists. Nothing of the recipients is in it."
    })
final class ShareCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Ids of cases, or their beginnings (default: all that are frauds).")
  List<String> ids = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = Choices.Exports.class,
      description = "stix, misp, csv, lists, or several of them with commas (default: all).")
  List<Export> formats = List.of(Export.values());

  @Option(
      names = "--tlp",
      paramLabel = "MARK",
      converter = Choices.Tlps.class,
      description = "clear, green, amber, amber_strict or red (default: publish.tlp).")
  Optional<Tlp> tlp = Optional.empty();

  @Option(names = "-o", paramLabel = "DIR", description = "Folder to write to.")
  Optional<Path> folder = Optional.empty();

  @Option(
      names = "--webhook",
      description = "Post each case to publish.webhook.url, signed, instead of writing files.")
  boolean webhook;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  ShareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (folder.isPresent() == webhook) {
      throw new ParameterException(spec.commandLine(), "share needs one of -o DIR and --webhook");
    }
    return ids.isEmpty()
        ? store.look(surroundings, this::share, () -> {})
        : store.lookAt(ids.getFirst(), surroundings, this::share);
  }

  private int share(Store opened, Settings settings) {
    var kept = new ArrayList<KeptCase>();
    boolean missed = false;
    for (String id : ids) {
      Optional<KeptCase> found = StoreOptions.find(opened, id, surroundings);
      found.ifPresent(kept::add);
      missed |= found.isEmpty();
    }
    if (ids.isEmpty()) {
      opened.cases().forEach(kept::add);
    }
    List<SharedCase> cases = frauds(opened, kept);
    Sharing set = Sharings.of(settings);
    var sharing = new Sharing(tlp.orElse(set.tlp()), set.publisher());
    int exit = webhook ? post(cases, sharing, settings) : write(cases, sharing);
    return missed ? CommandLineProgram.FAILED : exit;
  }

  private static List<SharedCase> frauds(Store opened, List<KeptCase> kept) {
    var waves = new Waves(opened.database(), InstantSource.system());
    var cases = new ArrayList<SharedCase>();
    for (KeptCase each : kept) {
      Scene scene = Scene.of(Examiner.replay(opened.cases().recorded(each)));
      if (scene.isFraud()) {
        cases.add(new SharedCase(scene, waves.of(each).map(Wave::id)));
      }
    }
    return cases;
  }

  private int write(List<SharedCase> cases, Sharing sharing) {
    Path to = folder.orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    try {
      Files.createDirectories(to);
      for (Export export : formats) {
        for (var file : export.files(cases, sharing.tlp(), sharing.publisher()).entrySet()) {
          try (Destination destination = Destination.file(to.resolve(file.getKey()))) {
            destination.write(file.getValue().getBytes(UTF_8));
            destination.complete();
          }
          out.println(to.resolve(file.getKey()));
        }
      }
      return 0;
    } catch (IOException e) {
      surroundings.tell(to + ": cannot be written (" + e.getMessage() + ")");
      return CommandLineProgram.FAILED;
    }
  }

  private int post(List<SharedCase> cases, Sharing sharing, Settings settings) {
    Optional<URI> address = settings.find(Keys.PUBLISH_WEBHOOK_URL);
    Optional<Path> secret = settings.find(Keys.PUBLISH_WEBHOOK_SECRET_FILE);
    if (address.isEmpty() || secret.isEmpty()) {
      surroundings.tell("--webhook needs publish.webhook.url and publish.webhook.secret-file");
      return CommandLineProgram.WRONG_USAGE;
    }
    int exit = 0;
    try (var hook = new Webhook(address.get(), key(secret.get()), InstantSource.system())) {
      for (SharedCase each : cases) {
        try {
          hook.post(each, sharing.tlp());
        } catch (IOException e) {
          surroundings.tell(each.scene().caseId() + ": " + e.getMessage());
          exit = CommandLineProgram.FAILED;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      surroundings.tell(secret.get() + ": cannot be used (" + e.getMessage() + ")");
      return CommandLineProgram.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandLineProgram.FAILED;
    }
    return exit;
  }

  private static byte[] key(Path file) throws IOException {
    return Files.readString(file, UTF_8).strip().getBytes(UTF_8);
  }
}
