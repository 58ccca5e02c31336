package kanshiki.app.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code --set key=value}. */
final class Overrides {
  private static final String ORIGIN = "--set";

  private Overrides() {}

  /**
   * Reads them in order. A list takes comma-separated items, and more of them when its key is
   * repeated; of a repeated single value the last one counts. A table takes YAML's {@code {name: …,
   * url: …}}.
   */
  static Map<Key<?>, Object> read(List<String> pairs) throws SettingsException {
    var values = new HashMap<Key<?>, Object>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new SettingsException(ORIGIN + " " + pair + ": it must be key=value");
      }
      String name = pair.substring(0, equals).strip();
      Key<?> key = Keys.find(name).orElse(null);
      if (key == null) {
        String nearest = Nearest.to(name, Keys.ALL.stream().map(Key::name).toList());
        throw new SettingsException(
            ORIGIN + " " + pair + ": there is no setting " + name + "; nearest: " + nearest);
      }
      Object value = value(key, pair, pair.substring(equals + 1));
      values.merge(key, value, Overrides::appended);
    }
    return values;
  }

  private static Object value(Key<?> key, String pair, String text) throws SettingsException {
    return switch (key.kind()) {
      case Kind.One<?> one -> single(key, one, pair, text);
      case Kind.Many<?> many -> {
        var items = new ArrayList<Object>();
        for (String item : text.split(",", -1)) {
          if (!item.isBlank()) {
            items.add(single(key, many.each(), pair, item.strip()));
          }
        }
        yield List.copyOf(items);
      }
      case Kind.Table table ->
          YamlSettings.entries(ORIGIN + " " + pair, key, table, text.isBlank() ? "[]" : text);
    };
  }

  private static Object single(Key<?> key, Kind.One<?> kind, String pair, String text)
      throws SettingsException {
    Optional<?> value = kind.reader().apply(text);
    if (value.isEmpty()) {
      throw new SettingsException(ORIGIN + " " + pair + ": " + key + " must be " + kind.form());
    }
    return value.get();
  }

  private static Object appended(Object before, Object more) {
    if (before instanceof List<?> list && more instanceof List<?> items) {
      var all = new ArrayList<Object>(list);
      all.addAll(items);
      return List.copyOf(all);
    }
    return more;
  }
}
