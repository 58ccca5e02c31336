package kanshiki.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.visit.Gate;
import kanshiki.page.Hop;
import kanshiki.page.Journey;
import org.jspecify.annotations.Nullable;

/** The addresses that the page's main document went through. */
final class Trail {
  /** Why the page said that it moves on, by the address it named. */
  private final Map<String, Hop.How> announced = new HashMap<>();

  private final List<Step> steps = new ArrayList<>();
  private @Nullable String failure;

  private static final class Step {
    private final Request request;
    private final Hop.How how;
    private int status;

    Step(Request request, Hop.How how) {
      this.request = request;
      this.how = how;
    }
  }

  /** The page's main document is asked for; false when it has gone too far. */
  boolean asked(Request request) {
    if (steps.size() >= Journey.MAX_HOPS) {
      return false;
    }
    failure = null;
    Hop.How how;
    if (request.redirectedFrom() != null) {
      how = Hop.How.HTTP;
    } else if (steps.isEmpty()) {
      how = Hop.How.LINK;
    } else {
      how = announced.getOrDefault(request.url(), Hop.How.SCRIPT);
    }
    steps.add(new Step(request, how));
    return true;
  }

  void answered(Response response) {
    for (Step step : steps) {
      if (step.request.equals(response.request())) {
        step.status = response.status();
      }
    }
  }

  void failed(Request request) {
    if (!steps.isEmpty() && steps.getLast().request.equals(request)) {
      failure = String.valueOf(request.failure());
    }
  }

  /** What Chromium says of a navigation before it asks for it. */
  void announced(JsonObject event) {
    String reason = event.has("reason") ? event.get("reason").getAsString() : "";
    String url = event.has("url") ? event.get("url").getAsString() : "";
    if (announced.size() < 2 * Journey.MAX_HOPS) {
      boolean refresh = reason.equals("metaTagRefresh") || reason.equals("httpHeaderRefresh");
      announced.put(url, refresh ? Hop.How.META : Hop.How.SCRIPT);
    }
  }

  int length() {
    return steps.size();
  }

  /** The last address asked for. */
  Optional<String> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().request.url());
  }

  int status() {
    return steps.isEmpty() ? 0 : steps.getLast().status;
  }

  /** What Chromium said when the last address could not be shown. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  List<Hop> hops(String asked, Gate gate) {
    var hops = new ArrayList<Hop>();
    for (Step step : steps) {
      String url = step.request.url();
      hops.add(
          new Hop(cut(url), step.how, step.status, host(url).flatMap(gate::address).orElse("")));
    }
    if (hops.isEmpty()) {
      hops.add(new Hop(asked, Hop.How.LINK, 0, host(asked).flatMap(gate::address).orElse("")));
    }
    return hops;
  }

  /** Host of a web address; IPv6 without brackets. */
  static Optional<String> host(String url) {
    try {
      String host = URI.create(cut(url)).getHost();
      return Optional.ofNullable(host)
          .map(h -> h.startsWith("[") ? h.substring(1, h.length() - 1) : h);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String cut(String url) {
    return url.length() > 2_000 ? url.substring(0, 2_000) : url;
  }
}
