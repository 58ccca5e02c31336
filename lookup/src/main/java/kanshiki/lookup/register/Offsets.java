package kanshiki.lookup.register;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The abbreviations of time zones that registers write behind their dates. */
final class Offsets {
  private static final Map<String, ZoneOffset> KNOWN =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("kst", ZoneOffset.ofHours(9)),
          Map.entry("hkt", ZoneOffset.ofHours(8)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("msd", ZoneOffset.ofHours(4)),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("brt", ZoneOffset.ofHours(-3)),
          Map.entry("brst", ZoneOffset.ofHours(-2)),
          Map.entry("clt", ZoneOffset.ofHours(-4)),
          Map.entry("clst", ZoneOffset.ofHours(-3)));

  private Offsets() {}

  static Optional<ZoneOffset> of(String lowerCase) {
    return Optional.ofNullable(KNOWN.get(lowerCase));
  }
}
