package kanshiki.mailflow.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of processes. */
public final class Processes {
  private static final double TICKS = 100;

  private Processes() {}

  /**
   * Seconds of processor time of a process, of those it started, and of those of them that ended.
   */
  public static double seconds(long pid) throws IOException {
    double all = 0;
    var waiting = new ArrayDeque<Long>(List.of(pid));
    while (!waiting.isEmpty()) {
      long next = waiting.pop();
      try {
        String stat = Files.readString(Path.of("/proc", Long.toString(next), "stat"));
        List<String> words = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        for (int i = 11; i <= 14; i++) { // utime, stime, cutime, cstime
          all += Long.parseLong(words.get(i)) / TICKS;
        }
        String children =
            Files.readString(
                Path.of("/proc", Long.toString(next), "task", Long.toString(next), "children"));
        Stream.of(children.strip().split(" ", -1))
            .filter(child -> !child.isEmpty())
            .forEach(child -> waiting.push(Long.parseLong(child)));
      } catch (NoSuchFileException e) {
        // It ended meanwhile, and its parent has its time.
      }
    }
    return all;
  }

  /** One figure of a process, such as {@code VmRSS} in KB or {@code Threads}. */
  public static long status(long pid, String name) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith(name + ":")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("no " + name);
  }

  /** How many file handles a process holds. */
  public static long handles(long pid) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return all.count();
    }
  }
}
