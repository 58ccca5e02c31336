package kanshiki.app.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operator's log: one JSON object a line, without anything out of a mail but its size, its
 * queue id and what was done to it. Thread-safe.
 */
public final class ServiceLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Longest text of a field, in UTF-16 units: errors may quote what they were given. */
  private static final int MAX_TEXT = 500;

  private final OutputStream out;
  private final InstantSource clock;

  public ServiceLog(OutputStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Something happened as it should. */
  public void info(String event, Map<String, ?> fields) {
    line("info", event, fields);
  }

  /** Something that the operator can mend. */
  public void warn(String event, String what) {
    line("warn", event, Map.of("message", what));
  }

  private void line(String level, String event, Map<String, ?> fields) {
    var all = new LinkedHashMap<String, Object>();
    all.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    all.put("level", level);
    all.put("event", event);
    fields.forEach(
        (name, value) -> all.put(name, value instanceof String text ? bounded(text) : value));
    byte[] line = (JSON.writeValueAsString(all) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (out) {
      try {
        out.write(line);
        out.flush();
      } catch (IOException e) {
        // Nobody reads the log any more; mail goes on.
      }
    }
  }

  private static String bounded(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
