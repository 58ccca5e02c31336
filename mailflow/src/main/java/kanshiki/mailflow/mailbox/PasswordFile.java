package kanshiki.mailflow.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** A file whose first line is a password; read anew for each login, so that it can be changed. */
public record PasswordFile(Path path) {
  private static final int MAX_BYTES = 4096;

  /**
   * The password.
   *
   * @throws IOException when there is none, said in one sentence
   */
  public String read() throws IOException {
    String text;
    try (var in = Files.newInputStream(path)) {
      text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException("the password file " + path + " cannot be read", e);
    }
    return text.lines()
        .findFirst()
        .filter(line -> !line.isEmpty())
        .orElseThrow(() -> new IOException("the password file " + path + " has no first line"));
  }

  /**
   * What is wrong with who may read it; empty also where the file system knows no such rights, or
   * the file is not there, which reading it says.
   */
  public Optional<String> warning() {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty();
    }
    try {
      boolean open = Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
      return open
          ? Optional.of("the password file " + path + " can be read by all; chmod 600 " + path)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
