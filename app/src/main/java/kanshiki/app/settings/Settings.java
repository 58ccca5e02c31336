package kanshiki.app.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.examination.Own;

/** Values by key, checked and typed; what is not set has its default. Immutable. */
public final class Settings {
  /** Nothing set: every key has its default. */
  public static final Settings DEFAULT = new Settings(Map.of());

  private final Map<Key<?>, Object> values;

  Settings(Map<Key<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** The value that is set, or the default; empty when there is neither. */
  public <T> Optional<T> find(Key<T> key) {
    Object value = values.get(key);
    return value == null ? standard(key) : Optional.of(cast(value));
  }

  /**
   * The value of a key that has a default or is a list.
   *
   * @throws IllegalStateException when it has neither a value nor a default
   */
  public <T> T get(Key<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException("not set: " + key));
  }

  /** What the recipient's side knows about itself. */
  public Own own() {
    return new Own(
        get(Keys.OWN_DOMAINS),
        get(Keys.OWN_RELAYS),
        get(Keys.OWN_BRANDS),
        get(Keys.OWN_AUTHSERV_IDS));
  }

  private static <T> Optional<T> standard(Key<T> key) {
    return switch (key.kind()) {
      case Kind.One<T> one ->
          key.standard().isEmpty() ? Optional.empty() : one.reader().apply(key.standard());
      case Kind.Many<?> _, Kind.Table _ -> Optional.of(cast(List.of()));
    };
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the readers file under a
  // Key<T> only what its Kind<T> has read
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
