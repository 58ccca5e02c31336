package kanshiki.lookup.rating;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.AskedUrl;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.Url;
import tools.jackson.databind.JsonNode;

/**
 * PhishTank: pages that people reported, confirmed by others or still being looked at. Its key
 * would have to stand in the body, which case files keep; so it is asked without one.
 */
record PhishTank() implements Centre {
  static final String ID = "phishtank";

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    return AskedUrl.of(url).map(asked -> Service.ask(request(asked), wire, false, PhishTank::read));
  }

  private static Request.Http request(URI asked) {
    return new Request.Http(
        URI.create("https://checkurl.phishtank.com/checkurl/"),
        Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
        "format=json&url=" + URLEncoder.encode(asked.toString(), StandardCharsets.UTF_8));
  }

  private static Optional<Rating> read(JsonNode root) {
    JsonNode results = root.path("results");
    if (!results.isObject()) {
      return Optional.empty();
    }
    if (!results.path("in_database").asBoolean(false)) {
      return Optional.of(FeedEntry.UNRATED);
    }
    boolean verified = results.path("verified").asBoolean(false);
    boolean valid = results.path("valid").asBoolean(false);
    if (verified) {
      return Optional.of(
          valid
              ? Service.page(Rating.Value.DANGEROUS, "phishing", Rating.State.FINAL)
              : FeedEntry.UNRATED);
    }
    return Optional.of(
        Service.page(Rating.Value.SUSPICIOUS, "phishing", Rating.State.UNDER_REVIEW));
  }
}
