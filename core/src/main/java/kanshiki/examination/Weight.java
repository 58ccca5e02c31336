package kanshiki.examination;

/**
 * How much a sighting usually says, before anything was measured.
 *
 * <p>Unit: log-odds (natural logarithm) that the mail is phishing; negative speaks for a genuine
 * mail.
 */
public enum Weight {
  STRONG(3.0),
  MODERATE(1.5),
  WEAK(0.5),
  /** Worth telling, but says nothing either way. */
  NEUTRAL(0.0),
  REASSURING(-1.5),
  STRONGLY_REASSURING(-4.0);

  private final double logOdds;

  Weight(double logOdds) {
    this.logOdds = logOdds;
  }

  public double logOdds() {
    return logOdds;
  }

  /** The name in lower-case kebab-case, as the JSON report writes it. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
