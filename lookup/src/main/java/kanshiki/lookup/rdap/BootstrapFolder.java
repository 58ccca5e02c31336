package kanshiki.lookup.rdap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanshiki.lookup.net.DataTable;

/** IANA's bootstrap files in a folder of the user's (RFC 9224), read once. Thread-safe. */
public final class BootstrapFolder implements DataTable {
  /** The name under which they are asked. */
  public static final String NAME = "rdap-bootstrap";

  private static final List<String> FILES =
      List.of("dns.json", "ipv4.json", "ipv6.json", "asn.json");

  private static final long MAX_BYTES = 8L << 20;

  private final Map<String, byte[]> files;

  private BootstrapFolder(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Reads the files of {@code folder}.
   *
   * @throws IOException when one of them is not there, cannot be read, or is none; the message says
   *     which and why
   */
  public static BootstrapFolder read(Path folder) throws IOException {
    var files = new HashMap<String, byte[]>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new IOException(file + " is not there");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException(file + " is too long for a bootstrap file");
      }
      byte[] bytes = Files.readAllBytes(file);
      if (Bootstrap.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).isEmpty()) {
        throw new IOException(file + " is no bootstrap file (RFC 9224)");
      }
      files.put(name, bytes);
    }
    return new BootstrapFolder(Map.copyOf(files));
  }

  @Override
  public String source() {
    return "rdap bootstrap folder";
  }

  @Override
  public byte[] find(String entry) {
    return files.getOrDefault(entry, new byte[0]);
  }
}
