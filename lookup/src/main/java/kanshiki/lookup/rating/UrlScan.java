package kanshiki.lookup.rating;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.Url;
import tools.jackson.databind.JsonNode;

/** The search of urlscan.io: scans that others made of the same host. Submits nothing. */
record UrlScan(String key) implements Centre {
  static final String ID = "urlscan";

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    return url.domain().map(host -> Service.ask(request(host.name()), wire, false, UrlScan::read));
  }

  private Request.Http request(String host) {
    String query = URLEncoder.encode("page.domain:\"" + host + "\"", StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
    if (!key.isEmpty()) {
      headers.put("API-Key", key);
    }
    return new Request.Http(
        URI.create("https://urlscan.io/api/v1/search/?size=20&q=" + query), headers, "");
  }

  private static Optional<Rating> read(JsonNode root) {
    if (!root.path("results").isArray()) {
      return Optional.empty();
    }
    for (JsonNode result : root.path("results")) {
      if (result.path("verdicts").path("malicious").asBoolean(false)) {
        return Optional.of(
            new Rating(
                Rating.Value.DANGEROUS,
                Optional.of("malicious"),
                Rating.State.FINAL,
                Optional.empty(),
                Rating.Scope.HOST));
      }
    }
    return Optional.of(FeedEntry.UNRATED);
  }
}
