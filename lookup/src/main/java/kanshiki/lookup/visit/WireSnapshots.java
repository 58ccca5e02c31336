package kanshiki.lookup.visit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kanshiki.lookup.Snapshots;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** Reads the genuine pages that are kept, those of now and recorded ones alike. Thread-safe. */
public final class WireSnapshots implements Snapshots {
  /** The table that holds them. */
  public static final String TABLE = "genuine";

  private final Wire wire;

  public WireSnapshots(Wire wire) {
    this.wire = wire;
  }

  @Override
  public List<String> lines() {
    return bytes(ALL)
        .map(text -> new String(text, StandardCharsets.UTF_8))
        .orElse("")
        .lines()
        .toList();
  }

  @Override
  public Optional<byte[]> picture(String name) {
    return bytes(name);
  }

  private Optional<byte[]> bytes(String entry) {
    return wire.ask(new Request.Table(TABLE, entry)) instanceof Reply.Received found
            && found.body().length > 0
        ? Optional.of(found.body())
        : Optional.empty();
  }
}
