package kanshiki.publish.exchange;

import java.util.Locale;

/** How far what is shared may travel (FIRST's Traffic Light Protocol 2.0). */
public enum Tlp {
  /** To everybody. */
  CLEAR("94868c89-83c2-464b-929b-a1a8aa3c8487"),
  /** Within the recipients' community. */
  GREEN("bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
  /** Within the recipients' organisations and their clients, as far as they need it. */
  AMBER("55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
  /** Within the recipients' organisations. */
  AMBER_STRICT("939a9414-2ddd-4d32-a0cd-375ea402b003"),
  /** To nobody but the recipients themselves. */
  RED("e828b379-4e03-4974-9ac4-e53a884c97c1");

  private final String marking;

  Tlp(String marking) {
    this.marking = marking;
  }

  /** {@code clear}, {@code green}, {@code amber}, {@code amber+strict}, {@code red}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '+');
  }

  /** The id that the STIX committee gave to the marking. */
  String markingId() {
    return "marking-definition--" + marking;
  }
}
