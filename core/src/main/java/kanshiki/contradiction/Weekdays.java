package kanshiki.contradiction;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import kanshiki.language.Words;

/** The names of the days of the week. */
final class Weekdays {
  private Weekdays() {}

  static Words of(DayOfWeek day) {
    return new Words(
        "月火水木金土日".charAt(day.getValue() - 1) + "曜日",
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }
}
