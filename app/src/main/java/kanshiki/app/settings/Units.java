package kanshiki.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.lookup.net.ConnectTo;
import kanshiki.lookup.net.HostPort;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;

/** The kinds of single values, with their units. */
final class Units {
  static final Kind.One<String> TEXT = new Kind.One<>("text", Optional::of);
  static final Kind.One<Boolean> SWITCH = new Kind.One<>("true or false", Units::bool);
  static final Kind.One<Duration> DURATION =
      new Kind.One<>("a time such as 500ms, 5s, 10m, 6h or 7d", Units::duration);
  static final Kind.One<Long> SIZE =
      new Kind.One<>("a size such as 512KB, 25MB or 1GB (1 KB is 1024 bytes)", Units::size);
  static final Kind.One<Integer> COUNT = new Kind.One<>("a number from 0 to 999999", Units::count);
  static final Kind.One<Double> SHARE = new Kind.One<>("a number from 0 to 1", Units::share);
  static final Kind.One<Language> LANGUAGE = new Kind.One<>("ja or en", Language::of);
  static final Kind.One<DomainName> DOMAIN =
      new Kind.One<>("a domain name such as example.jp", DomainName::parse);
  static final Kind.One<Network> NETWORK =
      new Kind.One<>("an address or network such as 192.0.2.0/24", Network::parse);
  static final Kind.One<HostPort> HOST_PORT =
      new Kind.One<>("host:port such as 127.0.0.1:8080", HostPort::parse);
  static final Kind.One<ConnectTo> CONNECT_TO =
      new Kind.One<>("host:port=address:port", ConnectTo::parse);
  static final Kind.One<Path> PATH = new Kind.One<>("a file or folder", Units::path);

  /** Where a file is published; empty when it is not to be fetched. */
  static final Kind.One<Optional<URI>> PUBLISHED =
      new Kind.One<>("an address beginning with https: or http:, or none", Units::published);

  private Units() {}

  private static Optional<Optional<URI>> published(String text) {
    if (text.equals("none")) {
      return Optional.of(Optional.empty());
    }
    Optional<URI> address =
        uri(text, List.of("https", "http")).filter(uri -> uri.getHost() != null);
    return address.isPresent() ? Optional.of(address) : Optional.empty();
  }

  /** An address with one of these schemes. */
  static Kind.One<URI> uri(String... schemes) {
    List<String> allowed = List.of(schemes);
    String form = "an address beginning with " + String.join(": or ", allowed) + ":";
    return new Kind.One<>(form, text -> uri(text, allowed));
  }

  /** One of an enum's constants, in lower case. */
  static <E extends Enum<E>> Kind.One<E> choice(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String form = String.join(" | ", constants.stream().map(Units::word).toList());
    return new Kind.One<>(
        form, text -> constants.stream().filter(c -> word(c).equals(text)).findFirst());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Boolean> bool(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> duration(String text) {
    int digits = leadingDigits(text);
    return number(text.substring(0, digits))
        .flatMap(
            n ->
                switch (text.substring(digits).strip()) {
                  case "ms" -> Optional.of(Duration.ofMillis(n));
                  case "s" -> Optional.of(Duration.ofSeconds(n));
                  case "m" -> Optional.of(Duration.ofMinutes(n));
                  case "h" -> Optional.of(Duration.ofHours(n));
                  case "d" -> Optional.of(Duration.ofDays(n));
                  default -> Optional.empty();
                });
  }

  private static Optional<Long> size(String text) {
    int digits = leadingDigits(text);
    return number(text.substring(0, digits))
        .flatMap(
            n ->
                switch (text.substring(digits).strip().toUpperCase(Locale.ROOT)) {
                  case "", "B" -> Optional.of(n);
                  case "KB" -> Optional.of(n << 10);
                  case "MB" -> Optional.of(n << 20);
                  case "GB" -> Optional.of(n << 30);
                  default -> Optional.empty();
                });
  }

  private static int leadingDigits(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** At most nine digits, so that no unit can make it overflow. */
  private static Optional<Long> number(String digits) {
    return digits.isEmpty() || digits.length() > 9
        ? Optional.empty()
        : Optional.of(Long.parseLong(digits));
  }

  private static Optional<Integer> count(String text) {
    boolean fits = text.length() <= 6 && leadingDigits(text) == text.length();
    return fits ? number(text).map(Math::toIntExact) : Optional.empty();
  }

  private static Optional<Double> share(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String text, List<String> schemes) {
    try {
      var uri = new URI(text);
      String scheme = uri.getScheme();
      return scheme != null && schemes.contains(scheme.toLowerCase(Locale.ROOT))
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
