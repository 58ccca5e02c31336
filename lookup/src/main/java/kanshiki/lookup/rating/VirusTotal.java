package kanshiki.lookup.rating;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.AskedUrl;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.Url;
import tools.jackson.databind.JsonNode;

/** VirusTotal API v3, {@code GET /urls/{id}}: looks up what is known, submits nothing. */
record VirusTotal(String key) implements Centre {
  static final String ID = "virustotal";

  /** One engine alone errs too often. */
  private static final int ENGINES = 3;

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    return AskedUrl.of(url).map(asked -> Service.ask(request(asked), wire, true, VirusTotal::read));
  }

  private Request.Http request(URI asked) {
    String id =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(asked.toString().getBytes(StandardCharsets.UTF_8));
    return new Request.Http(
        URI.create("https://www.virustotal.com/api/v3/urls/" + id),
        Map.of("Accept", "application/json", "x-apikey", key),
        "");
  }

  private static Optional<Rating> read(JsonNode root) {
    JsonNode stats = root.path("data").path("attributes").path("last_analysis_stats");
    if (!stats.isObject()) {
      return Optional.empty();
    }
    int malicious = stats.path("malicious").asInt(0);
    int suspicious = stats.path("suspicious").asInt(0);
    Rating.Value value =
        malicious >= ENGINES
            ? Rating.Value.DANGEROUS
            : malicious + suspicious > 0 ? Rating.Value.SUSPICIOUS : Rating.Value.UNRATED;
    String category = malicious + suspicious > 0 ? malicious + "+" + suspicious + " engines" : "";
    return Optional.of(Service.page(value, category, Rating.State.FINAL));
  }
}
