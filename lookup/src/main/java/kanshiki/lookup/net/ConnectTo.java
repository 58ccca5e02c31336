package kanshiki.lookup.net;

import java.util.Optional;

/** A detour for connections, as in curl's {@code --connect-to}: {@code host:port=address:port}. */
public record ConnectTo(HostPort asked, HostPort instead) {

  /** Reads {@code host:port=address:port}. */
  public static Optional<ConnectTo> parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    return HostPort.parse(text.substring(0, equals))
        .flatMap(
            asked ->
                HostPort.parse(text.substring(equals + 1))
                    .map(instead -> new ConnectTo(asked, instead)));
  }
}
