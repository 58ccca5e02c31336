package kanshiki.lookup.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kanshiki.lookup.Trouble;

/** One WHOIS question and its text (RFC 3912). Thread-safe. */
final class WhoisClient {
  /** Longer answers are cut; the longest genuine ones have about 60 kB. */
  static final int MAX_BYTES = 1 << 20;

  private final Connections connections;

  WhoisClient(Connections connections) {
    this.connections = connections;
  }

  /** The text as bytes, and whether it was cut. */
  Bounded ask(HostPort server, String line, Patience patience) throws IOException {
    List<InetSocketAddress> addresses = connections.to(server.host(), server.port(), patience);
    try (var socket = new Socket()) {
      socket.connect(addresses.getFirst(), patience.leftMillis());
      if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
        throw new TroubleException(Trouble.NONSENSE);
      }
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      return Bounded.read(new TimedInput(socket, patience), MAX_BYTES);
    }
  }
}
