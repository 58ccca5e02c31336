package kanshiki.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where reports go: standard output, or a file that appears as a whole when all is written.
 *
 * <p>Closing without {@link #complete()} leaves an existing file as it was.
 */
final class Destination implements AutoCloseable {
  private final OutputStream stream;
  private final Optional<Path> target;
  private final Optional<Path> temporary;

  private Destination(OutputStream stream, Optional<Path> target, Optional<Path> temporary) {
    this.stream = stream;
    this.target = target;
    this.temporary = temporary;
  }

  static Destination standardOutput(OutputStream out) {
    return new Destination(out, Optional.empty(), Optional.empty());
  }

  /** A file; a device or pipe is written straight away, a link is followed. */
  static Destination file(Path file) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(real) && !Files.isRegularFile(real)) {
      if (Files.isDirectory(real)) {
        throw new IOException("it is a folder");
      }
      return new Destination(Files.newOutputStream(real), Optional.empty(), Optional.empty());
    }
    Path temporary =
        real.resolveSibling(
            "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    OutputStream stream =
        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    temporary.toFile().deleteOnExit(); // after Ctrl-C
    return new Destination(stream, Optional.of(real), Optional.of(temporary));
  }

  void write(byte[] bytes) throws IOException {
    stream.write(bytes);
  }

  /** Everything is written: the file takes its name. */
  void complete() throws IOException {
    stream.flush();
    if (temporary.isPresent() && target.isPresent()) {
      stream.close();
      Files.move(
          temporary.get(),
          target.get(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      stream.close();
      Files.deleteIfExists(temporary.get());
    }
  }
}
