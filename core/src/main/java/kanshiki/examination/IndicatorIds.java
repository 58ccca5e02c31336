package kanshiki.examination;

import java.util.Locale;

/** Makes ids of class names; each is made once. Thread-safe. */
final class IndicatorIds {
  private static final ClassValue<String> IDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private IndicatorIds() {}

  /** {@code PunycodeHost} is {@code punycode-host}. */
  static String of(Class<?> type) {
    return IDS.get(type);
  }
}
