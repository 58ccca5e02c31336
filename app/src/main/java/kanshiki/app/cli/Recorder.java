package kanshiki.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kanshiki.lookup.recorded.CaseArchive;
import kanshiki.lookup.recorded.RecordedCase;

/** Takes the one case that a case file holds, and writes it. */
final class Recorder implements Consumer<RecordedCase> {
  /** A case file holds one message. */
  static final class OnlyOneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OnlyOneException() {
      super("--record keeps one message and there are several");
    }
  }

  private Optional<RecordedCase> recorded = Optional.empty();

  @Override
  public void accept(RecordedCase next) {
    if (recorded.isPresent()) {
      throw new OnlyOneException();
    }
    recorded = Optional.of(next);
  }

  /** Writes the case; nothing when no message could be read. */
  void write(Path file) throws IOException {
    if (recorded.isEmpty()) {
      return;
    }
    var archive = new ByteArrayOutputStream();
    CaseArchive.write(recorded.get(), archive);
    try (Destination destination = Destination.file(file)) {
      destination.write(archive.toByteArray());
      destination.complete();
    }
  }
}
