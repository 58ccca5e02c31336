package kanshiki.lookup.rating;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.AskedUrl;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.Url;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** URLhaus of abuse.ch: pages that spread malware. */
record UrlHaus(String key) implements Centre {
  static final String ID = "urlhaus";

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    return AskedUrl.of(url).map(asked -> Service.ask(request(asked), wire, false, UrlHaus::read));
  }

  private Request.Http request(URI asked) {
    String body = JsonMapper.shared().createObjectNode().put("url", asked.toString()).toString();
    return new Request.Http(
        URI.create("https://urlhaus-api.abuse.ch/v1/url/"),
        Map.of("Accept", "application/json", "Auth-Key", key),
        body);
  }

  private static Optional<Rating> read(JsonNode root) {
    return switch (root.path("query_status").asString("")) {
      case "ok" ->
          Optional.of(
              Service.page(
                  Rating.Value.DANGEROUS, root.path("threat").asString(""), Rating.State.FINAL));
      case "no_results" -> Optional.of(FeedEntry.UNRATED);
      default -> Optional.empty();
    };
  }
}
