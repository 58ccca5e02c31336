package kanshiki.lookup.whois;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import kanshiki.data.DataFile;

/**
 * What is peculiar to the register of one top-level domain.
 *
 * @param zone of dates without an offset, by its name in the time zone database
 * @param charset of 8-bit answers that are not UTF-8
 * @param monthFirst whether 03/09/2007 is a day in March
 */
record RegisterHabits(String zone, String charset, boolean monthFirst) {
  private static final RegisterHabits USUAL = new RegisterHabits("UTC", "iso-8859-1", false);

  private static final class Holder {
    static final Map<String, RegisterHabits> BY_SUFFIX =
        DataFile.lines(RegisterHabits.class, "registers.txt").stream()
            .map(line -> line.split(" ", -1))
            .collect(
                Collectors.toUnmodifiableMap(
                    words -> words[0],
                    words -> new RegisterHabits(words[1], words[2], words.length > 3)));
  }

  /** Of the register that {@code domain} is in. */
  static RegisterHabits of(String domain) {
    return Holder.BY_SUFFIX.getOrDefault(domain.substring(domain.lastIndexOf('.') + 1), USUAL);
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}
