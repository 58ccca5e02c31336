package kanshiki.lookup.ocr;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.net.PictureDesk;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;

/** Runs tesseract. Few at once, for each takes a whole core. Thread-safe. */
public final class Tesseract implements PictureDesk {
  /** However long the caller would wait. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Bytes of output that are kept; a page of print has about five thousand. */
  private static final int MAX_OUTPUT = 64 << 10;

  /** Languages that are asked for where they are installed, in this order. */
  private static final List<String> LANGUAGES = List.of("jpn", "eng");

  private static final String SOURCE = "tesseract";

  private final Optional<Path> program;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final FutureTask<String> languages = new FutureTask<>(this::installedLanguages);

  private Tesseract(Optional<Path> program, Map<String, String> environment, InstantSource clock) {
    this.program = program;
    this.environment = environment;
    this.clock = clock;
  }

  /** The one that {@code PATH} leads to, if any; nothing is run yet. */
  public static Tesseract find(Map<String, String> environment, InstantSource clock) {
    return new Tesseract(onPath(environment), environment, clock);
  }

  /** Where it is installed. */
  public Optional<Path> program() {
    return program;
  }

  private static Optional<Path> onPath(Map<String, String> environment) {
    var folders = new StringTokenizer(environment.getOrDefault("PATH", ""), File.pathSeparator);
    while (folders.hasMoreTokens()) {
      try {
        Path file = Path.of(folders.nextToken(), SOURCE);
        if (Files.isExecutable(file) && !Files.isDirectory(file)) {
          return Optional.of(file);
        }
      } catch (InvalidPathException _) {
        // not a folder's name: the others may be
      }
    }
    return Optional.empty();
  }

  @Override
  public Reply read(Request.Picture picture, Duration time) {
    if (program.isEmpty()) {
      return failed(Trouble.NO_PROGRAM);
    }
    long end = System.nanoTime() + (time.compareTo(LONGEST) < 0 ? time : LONGEST).toNanos();
    boolean mine = false;
    try {
      languages.run();
      String installed = languages.get(left(end), TimeUnit.NANOSECONDS);
      if (installed.isEmpty()) {
        return failed(Trouble.NO_PROGRAM);
      }
      mine = cores.tryAcquire(left(end), TimeUnit.NANOSECONDS);
      if (!mine) {
        return failed(Trouble.TIMEOUT);
      }
      byte[] text =
          run(
              List.of("stdin", "stdout", "-l", installed, "--dpi", "150"),
              picture.pixels().graymap(),
              end);
      return new Reply.Received(
          0, Map.of(), text, text.length >= MAX_OUTPUT, SOURCE + " " + installed, clock.instant());
    } catch (TimeoutException e) {
      return failed(Trouble.TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Trouble.DEADLINE);
    } catch (IOException | java.util.concurrent.ExecutionException e) {
      return failed(Trouble.NONSENSE);
    } finally {
      if (mine) {
        cores.release();
      }
    }
  }

  private Reply failed(Trouble why) {
    return new Reply.Failed(why, SOURCE, clock.instant());
  }

  private static long left(long end) {
    return Math.max(0, end - System.nanoTime());
  }

  private String installedLanguages() throws IOException, InterruptedException, TimeoutException {
    byte[] list = run(List.of("--list-langs"), new byte[0], System.nanoTime() + LONGEST.toNanos());
    List<String> lines = new String(list, StandardCharsets.UTF_8).lines().toList();
    return String.join("+", LANGUAGES.stream().filter(lines::contains).toList());
  }

  /** Its standard output; the process is gone when this returns, whatever happened. */
  private byte[] run(List<String> arguments, byte[] input, long end)
      throws IOException, InterruptedException, TimeoutException {
    var command =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(program.orElseThrow().toAbsolutePath().toString()),
                        arguments.stream())
                    .toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    command.environment().clear();
    command.environment().put("LC_ALL", "C.UTF-8");
    command.environment().put("OMP_THREAD_LIMIT", "1");
    String data = environment.get("TESSDATA_PREFIX");
    if (data != null) {
      command.environment().put("TESSDATA_PREFIX", data);
    }
    Process process = command.start();
    try {
      var output = new FutureTask<>(() -> output(process));
      Thread.startVirtualThread(output);
      Thread.startVirtualThread(() -> feed(process, input));
      byte[] text = output.get(left(end), TimeUnit.NANOSECONDS);
      if (text.length < MAX_OUTPUT
          && (!process.waitFor(left(end), TimeUnit.NANOSECONDS) || process.exitValue() != 0)) {
        throw new IOException("it failed");
      }
      return text;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      process.destroyForcibly();
    }
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input);
    } catch (IOException e) {
      return; // it has ended, or was ended; its exit says why
    }
  }

  private static byte[] output(Process process) throws IOException {
    var out = new ByteArrayOutputStream();
    try (InputStream in = process.getInputStream()) {
      var buffer = new byte[8_192];
      for (int n = in.read(buffer); n >= 0 && out.size() < MAX_OUTPUT; n = in.read(buffer)) {
        out.write(buffer, 0, Math.min(n, MAX_OUTPUT - out.size()));
      }
    }
    return out.toByteArray();
  }
}
