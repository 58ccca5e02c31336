package kanshiki.app.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import kanshiki.carrier.MailFile;
import kanshiki.mail.Mbox;
import kanshiki.mail.RawMessage;
import kanshiki.outlook.OutlookException;

/**
 * Walks what the command line names and hands over each message.
 *
 * <p>A file that is named is a message whatever it holds, or a box or an Outlook file when it
 * begins like one. In a folder, files that are no mail, hidden ones and links to folders are passed
 * over; names are sorted, so that the order is the same everywhere.
 */
public final class Intake {
  /** Larger messages are refused: they would not fit into the memory of a one-shot command. */
  static final int MAX_MESSAGE_BYTES = 64 << 20;

  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final Consumer<Found> each;

  /**
   * @param each is called on the calling thread; what it throws ends the walk
   */
  public Intake(InputStream standardInput, Consumer<Found> each) {
    this.standardInput = standardInput;
    this.each = each;
  }

  /** Hands over all messages of {@code paths}; standard input when there are none. */
  public void walk(List<String> paths) {
    for (String path : paths.isEmpty() ? List.of(STANDARD_INPUT) : paths) {
      if (path.equals(STANDARD_INPUT)) {
        standardInput();
      } else {
        named(path);
      }
    }
  }

  /** Tells the size of every file below {@code paths}, mail or not; for a progress bar. */
  public static void sizes(List<String> paths, LongConsumer each) {
    for (String path : paths) {
      try (var files = Files.walk(Path.of(path))) {
        files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).forEach(each);
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        each.accept(0); // only the bar's length suffers; the walk itself will tell the failure
      }
    }
  }

  private void named(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      fail(name, "not a file name");
      return;
    }
    if (Files.isDirectory(path)) {
      folder(path, false);
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      byte[] first = peek(in);
      switch (Sniffer.kind(name, first)) {
        case BOX -> box(name, in);
        case OUTLOOK -> outlook(name, in);
        case MESSAGE, OTHER -> message(name, in);
      }
    } catch (IOException e) {
      fail(name, reason(e));
    }
  }

  private void standardInput() {
    try {
      var in = new BufferedInputStream(standardInput);
      byte[] first = peek(in);
      switch (Sniffer.kind(STANDARD_INPUT, first)) {
        case BOX -> pipedBox(in);
        case OUTLOOK -> outlook(STANDARD_INPUT, in);
        case MESSAGE, OTHER -> message(STANDARD_INPUT, in);
      }
    } catch (IOException e) {
      fail(STANDARD_INPUT, reason(e));
    }
  }

  /** Delivery agents pipe one message with a From line before it: that is no box of one. */
  private void pipedBox(InputStream in) throws IOException {
    var box = new Mbox(in, MAX_MESSAGE_BYTES);
    Optional<RawMessage> first = box.next();
    Optional<RawMessage> second = box.next();
    first.ifPresent(raw -> hand(second.isEmpty() ? STANDARD_INPUT : STANDARD_INPUT + "#1", raw));
    if (second.isPresent()) {
      hand(STANDARD_INPUT + "#2", second.get());
      rest(STANDARD_INPUT, box, 2);
    }
  }

  private void folder(Path folder, boolean anyName) {
    boolean maildir = isMaildir(folder);
    for (Path child : sorted(folder)) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        boolean messages = maildir && (name.equals("cur") || name.equals("new"));
        boolean below = maildir ? messages || isMaildir(child) : !name.startsWith(".");
        if (below) {
          folder(child, messages);
        }
      } else if (!maildir && !name.startsWith(".") && Files.isRegularFile(child)) {
        file(child, anyName);
      }
    }
  }

  private void file(Path file, boolean anyName) {
    String name = file.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] first = peek(in);
      if (anyName) {
        message(name, in);
        return;
      }
      switch (Sniffer.kind(name, first)) {
        case BOX -> box(name, in);
        case MESSAGE -> message(name, in);
        case OUTLOOK -> {
          if (name.toLowerCase(Locale.ROOT).endsWith(".msg")) {
            outlook(name, in); // other compound files are documents
          }
        }
        case OTHER -> {}
      }
    } catch (IOException e) {
      fail(name, reason(e));
    }
  }

  private List<Path> sorted(Path folder) {
    var children = new ArrayList<Path>();
    try (var listing = Files.newDirectoryStream(folder)) {
      listing.forEach(children::add);
    } catch (IOException e) {
      fail(folder.toString(), reason(e));
    } catch (DirectoryIteratorException e) {
      fail(folder.toString(), reason(Objects.requireNonNull(e.getCause())));
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    return children;
  }

  private static boolean isMaildir(Path folder) {
    return Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
  }

  private static byte[] peek(InputStream in) throws IOException {
    in.mark(Sniffer.BYTES);
    byte[] first = in.readNBytes(Sniffer.BYTES);
    in.reset();
    return first;
  }

  private void box(String name, InputStream in) throws IOException {
    rest(name, new Mbox(in, MAX_MESSAGE_BYTES), 0);
  }

  private void rest(String name, Mbox box, int seen) throws IOException {
    int count = seen;
    for (Optional<RawMessage> raw = box.next(); raw.isPresent(); raw = box.next()) {
      hand(name + "#" + ++count, raw.get());
    }
  }

  /** A longer one is reported on as far as it was read. */
  private void message(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_MESSAGE_BYTES);
    hand(name, new RawMessage(bytes, bytes.length == MAX_MESSAGE_BYTES && in.read() >= 0));
  }

  private void hand(String input, RawMessage raw) {
    each.accept(new Found.Mail(input, raw));
  }

  private void outlook(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_MESSAGE_BYTES);
    if (bytes.length == MAX_MESSAGE_BYTES && in.read() >= 0) {
      fail(name, "larger than " + (MAX_MESSAGE_BYTES >> 20) + " MB"); // its tables may lie behind
      return;
    }
    try {
      hand(name, MailFile.outlook(bytes));
    } catch (OutlookException e) {
      fail(name, String.valueOf(e.getMessage()));
    }
  }

  private void fail(String input, String reason) {
    each.accept(new Found.Failure(input, reason));
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
