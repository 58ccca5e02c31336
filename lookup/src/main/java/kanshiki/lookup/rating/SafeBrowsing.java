package kanshiki.lookup.rating;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.Url;
import tools.jackson.databind.JsonNode;

/**
 * Google Safe Browsing v5, {@code hashes:search}. Google is told the first four bytes of the URL's
 * hashes, not the URL.
 */
record SafeBrowsing(String key) implements Centre {
  static final String ID = "google-safe-browsing";

  private static final int PREFIX_BYTES = 4;
  private static final int MAX_LABELS = 5;
  private static final int MAX_PATHS = 4;

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    if (!url.isWeb() || url.hostText().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> hashes =
        expressions(url).stream()
            .collect(Collectors.toMap(SafeBrowsing::hash, expression -> expression, (a, _) -> a));
    return Optional.of(
        Service.ask(request(hashes.keySet()), wire, false, root -> read(root, hashes.keySet())));
  }

  private Request.Http request(Set<String> hashes) {
    var prefixes = new TreeSet<String>();
    for (String hash : hashes) {
      byte[] prefix = Arrays.copyOf(Base64.getDecoder().decode(hash), PREFIX_BYTES);
      prefixes.add(Base64.getEncoder().encodeToString(prefix));
    }
    String query =
        prefixes.stream()
            .map(prefix -> "&hashPrefixes=" + URLEncoder.encode(prefix, StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    return new Request.Http(
        URI.create("https://safebrowsing.googleapis.com/v5/hashes:search?alt=json" + query),
        Map.of("Accept", "application/json", "X-Goog-Api-Key", key),
        "");
  }

  /** A threat that is not known to us, or marked as not to be enforced, does not count. */
  private static Optional<Rating> read(JsonNode root, Set<String> hashes) {
    if (!root.isObject()) {
      return Optional.empty();
    }
    for (JsonNode full : root.path("fullHashes")) {
      if (!hashes.contains(full.path("fullHash").asString(""))) {
        continue;
      }
      for (JsonNode detail : full.path("fullHashDetails")) {
        Optional<String> category = category(detail.path("threatType").asString(""));
        if (category.isPresent() && detail.path("attributes").isEmpty()) {
          return Optional.of(
              Service.page(Rating.Value.DANGEROUS, category.get(), Rating.State.FINAL));
        }
      }
    }
    return Optional.of(FeedEntry.UNRATED);
  }

  private static Optional<String> category(String threat) {
    return switch (threat) {
      case "SOCIAL_ENGINEERING" -> Optional.of("phishing");
      case "MALWARE" -> Optional.of("malware");
      case "UNWANTED_SOFTWARE" -> Optional.of("unwanted software");
      case "POTENTIALLY_HARMFUL_APPLICATION" -> Optional.of("harmful application");
      default -> Optional.empty();
    };
  }

  /** The host with its parents, each with the path and its parents. */
  static List<String> expressions(Url url) {
    var hosts = new LinkedHashSet<String>();
    hosts.add(url.hostText());
    List<String> labels = url.address().isPresent() ? List.of() : url.hostLabels();
    int from = Math.max(1, labels.size() - MAX_LABELS);
    for (int i = from; i < labels.size() - 1; i++) {
      hosts.add(String.join(".", labels.subList(i, labels.size())));
    }
    var paths = new LinkedHashSet<String>();
    String path = url.path().isEmpty() ? "/" : url.path();
    url.query().ifPresent(query -> paths.add(path + "?" + query));
    paths.add(path);
    int end = 0;
    for (int i = 0; i < MAX_PATHS && end >= 0; i++) {
      paths.add(path.substring(0, end + 1));
      end = path.indexOf('/', end + 1);
    }
    return hosts.stream().flatMap(host -> paths.stream().map(host::concat)).toList();
  }

  private static String hash(String expression) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(expression.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
