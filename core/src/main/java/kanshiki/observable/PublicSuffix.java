package kanshiki.observable;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;

/** The public suffix list: where a registry's names end and someone's own begin. */
final class PublicSuffix {
  private PublicSuffix() {}

  /** The registrable domain of {@code host}; empty for a public suffix or a single label. */
  static Optional<String> registrable(String host) {
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false));
  }
}
