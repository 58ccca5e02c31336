package kanshiki.publish.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Files below one folder: each is whole or not there, and written only when it changes. */
final class Folder {
  private final Path root;
  private int written;
  private int same;
  private int removed;

  Folder(Path root) {
    this.root = root;
  }

  int written() {
    return written;
  }

  int same() {
    return same;
  }

  int removed() {
    return removed;
  }

  boolean has(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    if (isSame(file, bytes)) {
      same++;
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, ".", ".part");
    try {
      Files.write(temporary, bytes);
      readable(temporary);
      try {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
    written++;
  }

  /** A web server reads as somebody else; temporary files are made for their owner alone. */
  private static void readable(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static boolean isSame(Path file, byte[] bytes) throws IOException {
    try {
      return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  void remove(String path) throws IOException {
    if (Files.deleteIfExists(root.resolve(path))) {
      removed++;
    }
  }
}
