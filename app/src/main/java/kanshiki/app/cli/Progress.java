package kanshiki.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bar on a terminal: share of the bytes, messages, messages a second. */
final class Progress {
  private static final int BAR = 30;
  private static final long INTERVAL = 100_000_000; // nanoseconds: ten times a second
  private static final String CLEAR = "\r\033[K";

  private final OutputStream terminal;
  private final long totalBytes;
  private final long start = System.nanoTime();
  private long shown = start;
  private long bytes;
  private long messages;
  private boolean visible;

  /**
   * @param totalBytes of all files; 0 when not known
   */
  Progress(OutputStream terminal, long totalBytes) {
    this.terminal = terminal;
    this.totalBytes = totalBytes;
  }

  /** One message more is done. */
  void done(long messageBytes) {
    messages++;
    bytes += messageBytes;
    long now = System.nanoTime();
    if (now - shown >= INTERVAL) {
      shown = now;
      visible = true;
      print(CLEAR + line(now));
    }
  }

  /** Takes the bar away, before something else is printed. */
  void clear() {
    if (visible) {
      visible = false;
      print(CLEAR);
    }
  }

  private String line(long now) {
    String rate =
        String.format(
            Locale.ROOT, "%,d messages, %,.0f/s", messages, messages * 1e9 / (now - start));
    if (totalBytes <= 0) {
      return rate;
    }
    double share = Math.min(1, (double) bytes / totalBytes);
    int full = (int) (share * BAR);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f %%  %s",
        "#".repeat(full),
        ".".repeat(BAR - full),
        share * 100,
        rate);
  }

  private void print(String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
    } catch (IOException e) {
      visible = false; // the terminal is gone; the work goes on
    }
  }
}
