package kanshiki.app.cli;

import java.util.Optional;
import kanshiki.app.data.DataFolder;
import kanshiki.app.keeping.Store;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.store.KeptCase;
import kanshiki.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings and the language, for every command that works on the store. */
final class StoreOptions {
  /** Works on an open store; gives the exit code. */
  interface Work {
    int on(Store store, Settings settings);
  }

  @Mixin SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      converter = Choices.Languages.class,
      description = "Language of what is told (default: the locale's, else en).")
  Optional<Language> lang = Optional.empty();

  Language language(Settings settings, Surroundings surroundings) {
    return lang.or(() -> settings.find(Keys.LANGUAGE)).orElse(surroundings.language());
  }

  /** Does {@code work} on the store as it is; {@code empty} when nothing was ever kept. */
  int look(Surroundings surroundings, Work work, Runnable empty) {
    return with(
        surroundings,
        (settings, data) -> {
          Optional<Store> there =
              Store.openExisting(settings, data, language(settings, surroundings));
          if (there.isEmpty()) {
            empty.run();
            return 0;
          }
          try (Store store = there.get()) {
            return work.on(store, settings);
          }
        });
  }

  /** The same, for what needs a case: then nothing to look at is a failure. */
  int lookAt(String id, Surroundings surroundings, Work work) {
    boolean[] none = {false};
    int exit =
        look(
            surroundings,
            work,
            () -> {
              tellMissing(id, surroundings);
              none[0] = true;
            });
    return none[0] ? CommandLineProgram.FAILED : exit;
  }

  /** Does {@code work} on the store, which is made when it is not there. */
  int change(Surroundings surroundings, Work work) {
    return with(
        surroundings,
        (settings, data) -> {
          try (Store store = Store.open(settings, data, language(settings, surroundings))) {
            return work.on(store, settings);
          }
        });
  }

  private interface Opening {
    int run(Settings settings, DataFolder data);
  }

  private int with(Surroundings surroundings, Opening opening) {
    Optional<Settings> settings = options.load(surroundings);
    if (settings.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    try {
      return opening.run(
          settings.get(), DataFolder.of(surroundings.environment(), surroundings.home()));
    } catch (StoreException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return CommandLineProgram.FAILED;
    }
  }

  /** The case of that id; when there is none, that was told. */
  static Optional<KeptCase> find(Store store, String id, Surroundings surroundings) {
    Optional<KeptCase> found = store.cases().find(id);
    if (found.isEmpty()) {
      tellMissing(id, surroundings);
    }
    return found;
  }

  private static void tellMissing(String id, Surroundings surroundings) {
    surroundings.tell("there is no case " + id + "; see kanshiki cases list");
  }
}
