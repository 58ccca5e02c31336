package kanshiki.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kanshiki.data.Digest;
import kanshiki.page.Picture;
import kanshiki.page.PlacedPicture;
import kanshiki.page.Resource;
import kanshiki.page.Script;
import org.jspecify.annotations.Nullable;

/** What a page loads, and the bodies that are kept of it. */
final class Loads {
  private static final Set<String> WITH_BODY =
      Set.of("document", "script", "stylesheet", "image", "xhr", "fetch");

  private final Map<Request, Load> loads = new LinkedHashMap<>();
  private int inFlight;

  private static final class Load {
    private @Nullable Response response;
    private boolean finished;
    private byte @Nullable [] body;
  }

  void asked(Request request) {
    if (loads.size() < Bounds.RESOURCES) {
      loads.put(request, new Load());
      inFlight++;
    }
  }

  void answered(Response response) {
    Load load = loads.get(response.request());
    if (load != null) {
      load.response = response;
    }
  }

  void ended(Request request, boolean well) {
    Load load = loads.get(request);
    if (load != null) {
      load.finished = well;
      inFlight--;
    }
  }

  boolean isQuiet() {
    return inFlight <= 0;
  }

  /** Fetches the bodies from the browser's memory while {@code hasTime}. */
  void takeBodies(BooleanSupplier hasTime) {
    int bodies = 0;
    long bytes = 0;
    for (Map.Entry<Request, Load> each : loads.entrySet()) {
      Load load = each.getValue();
      if (bodies >= Bounds.BODIES || bytes >= Bounds.BODY_BYTES || !hasTime.getAsBoolean()) {
        return;
      }
      if (load.response == null
          || !load.finished
          || !WITH_BODY.contains(each.getKey().resourceType())
          || each.getKey().url().startsWith("data:")
          || declaredLength(load.response) > Bounds.BODY_BYTES / 4) {
        continue;
      }
      try {
        byte[] body = load.response.body();
        load.body = body;
        bodies++;
        bytes += body.length;
      } catch (PlaywrightException e) {
        // A redirect has none, and the browser forgets the biggest ones.
      }
    }
  }

  private static long declaredLength(Response response) {
    String length = response.headers().getOrDefault("content-length", "");
    return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }

  List<Resource> resources() {
    var resources = new ArrayList<Resource>();
    loads.forEach(
        (request, load) ->
            resources.add(
                new Resource(
                    Trail.cut(request.url()),
                    request.resourceType(),
                    load.response == null ? 0 : load.response.status(),
                    load.body == null ? -1 : load.body.length,
                    load.body == null ? "" : Digest.sha256(load.body))));
    return resources;
  }

  List<Script> scripts() {
    var scripts = new ArrayList<Script>();
    int left = Bounds.SCRIPTS;
    for (Map.Entry<Request, Load> each : loads.entrySet()) {
      byte[] body = each.getValue().body;
      if (body != null && left > 0 && each.getKey().resourceType().equals("script")) {
        String text = new String(body, StandardCharsets.UTF_8);
        text = text.substring(0, Math.min(text.length(), Math.min(Bounds.SCRIPT, left)));
        left -= text.length();
        scripts.add(new Script(Trail.cut(each.getKey().url()), text));
      }
    }
    return scripts;
  }

  List<PlacedPicture> pictures(List<Reading.Spot> spots) {
    var byUrl = new HashMap<String, Picture>();
    loads.forEach(
        (request, load) -> {
          byte[] body = load.body;
          if (body != null
              && load.response != null
              && request.resourceType().equals("image")
              && body.length <= Bounds.PICTURE_BYTES) {
            byUrl.put(request.url(), new Picture(type(load.response), body));
          }
        });
    var placed = new ArrayList<PlacedPicture>();
    for (Reading.Spot spot : spots) {
      Optional<Picture> picture =
          spot.url().startsWith("data:")
              ? inline(spot.url())
              : Optional.ofNullable(byUrl.get(spot.url()));
      String shown =
          spot.url().startsWith("data:")
              ? spot.url().substring(0, Math.max(5, spot.url().indexOf(',')))
              : spot.url();
      picture.ifPresent(
          file ->
              placed.add(
                  new PlacedPicture(shown, spot.x(), spot.y(), spot.width(), spot.height(), file)));
    }
    return placed;
  }

  /** The file in a {@code data:} address (RFC 2397). */
  static Optional<Picture> inline(String url) {
    int comma = url.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    String head = url.substring(5, comma);
    String type = head.replaceFirst(";.*", "");
    try {
      byte[] bytes =
          head.endsWith(";base64")
              ? Base64.getMimeDecoder()
                  .decode(
                      java.net.URLDecoder.decode(
                          url.substring(comma + 1).replace("+", "%2B"), StandardCharsets.UTF_8))
              : java.net.URLDecoder.decode(
                      url.substring(comma + 1).replace("+", "%2B"), StandardCharsets.UTF_8)
                  .getBytes(StandardCharsets.UTF_8);
      return Optional.of(new Picture(type, bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String type(Response response) {
    String type = response.headers().getOrDefault("content-type", "");
    return type.replaceFirst(";.*", "").strip();
  }
}
