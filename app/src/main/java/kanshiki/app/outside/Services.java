package kanshiki.app.outside;

import java.util.LinkedHashMap;
import java.util.Map;
import kanshiki.app.settings.Key;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;

/** The rating services that the settings switch on, with their keys. */
final class Services {
  private static final Map<String, Key<String>> WITH_KEY =
      new LinkedHashMap<>(
          Map.of(
              "google-safe-browsing", Keys.GOOGLE_SAFE_BROWSING_KEY,
              "virustotal", Keys.VIRUSTOTAL_KEY,
              "urlscan", Keys.URLSCAN_KEY,
              "urlhaus", Keys.URLHAUS_KEY));

  private Services() {}

  /** Ids with keys, sorted by id. */
  static Map<String, String> of(Settings settings) {
    var keys = new java.util.TreeMap<String, String>();
    WITH_KEY.forEach((id, key) -> settings.find(key).ifPresent(value -> keys.put(id, value)));
    if (settings.get(Keys.PHISHTANK_ENABLED)) {
      keys.put("phishtank", "");
    }
    return keys;
  }
}
