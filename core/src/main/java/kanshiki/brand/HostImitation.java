package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import kanshiki.observable.DomainName;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/**
 * How a stranger's host name makes itself look like a brand's.
 *
 * @param official the official domain that it plays on
 * @param piece the piece of the host name that does so
 */
record HostImitation(Kind kind, String official, String piece) {
  enum Kind {
    /** A whole official domain stands as left labels: {@code www.smbc-card.com.example.net}. */
    OFFICIAL_DOMAIN_AS_LABELS,
    /** The brand's name is a word of the host name: {@code amazon-update.example}. */
    BRAND_WORD,
    /** The registered name differs from an official one by a stroke: {@code arnazon.example}. */
    LOOK_ALIKE
  }

  /** Shorter names are too easily met by chance. */
  private static final int MIN_LOOK_ALIKE = 5;

  private static final int MIN_INSIDE = 7;

  /** How {@code host}, which is not the brand's, plays on its name; empty when it does not. */
  static Optional<HostImitation> of(Brand brand, DomainName host) {
    for (DomainName official : brand.domains()) {
      String dotted = "." + host.name() + ".";
      if (dotted.contains("." + official.name() + ".")
          || host.name().contains(official.name().replace('.', '-'))) {
        return Optional.of(
            new HostImitation(Kind.OFFICIAL_DOMAIN_AS_LABELS, official.name(), official.name()));
      }
    }
    Optional<HostImitation> word = word(brand, host);
    return word.isPresent() ? word : lookAlike(brand, host);
  }

  private static Optional<HostImitation> word(Brand brand, DomainName host) {
    Folded folded = Folding.fold(chosen(host));
    for (BrandNames.Mention mention : BrandDirectory.builtIn().names().find(folded)) {
      if (mention.brand().equals(brand)) {
        Kind kind = mention.isDisguised() ? Kind.LOOK_ALIKE : Kind.BRAND_WORD;
        return Optional.of(
            new HostImitation(kind, official(brand, mention.name()), mention.quoted()));
      }
    }
    for (String label : BrandName.labels(brand)) {
      String inside = Folding.fold(label).text();
      if (inside.length() >= MIN_INSIDE && folded.text().contains(inside)) {
        return Optional.of(new HostImitation(Kind.BRAND_WORD, official(brand, label), label));
      }
    }
    return Optional.empty();
  }

  /** The official domain that begins with {@code name}, else the first. */
  private static String official(Brand brand, String name) {
    String folded = Folding.fold(name).text();
    return brand.domains().stream()
        .map(DomainName::name)
        .filter(domain -> Folding.fold(domain).text().startsWith(folded))
        .findFirst()
        .orElse(brand.domains().getFirst().name());
  }

  /** What somebody chose: the host name without its public suffix, which would name au or JP. */
  static String chosen(DomainName host) {
    int suffix = host.isRegistrable() ? host.organisation().labels().size() - 1 : 0;
    List<String> labels = List.of(host.unicode().split("\\.", -1));
    return String.join(".", labels.subList(0, labels.size() - suffix));
  }

  private static Optional<HostImitation> lookAlike(Brand brand, DomainName host) {
    String mine = host.organisation().unicode();
    mine = mine.indexOf('.') < 0 ? mine : mine.substring(0, mine.indexOf('.'));
    String folded = Folding.fold(mine).text();
    for (String label : BrandName.labels(brand)) {
      String theirs = Folding.fold(label).text();
      int allowed = theirs.length() >= 9 ? 2 : 1;
      if (theirs.length() >= MIN_LOOK_ALIKE
          && (shape(folded).equals(shape(theirs))
              || distance(folded, theirs, allowed) <= allowed)) {
        return Optional.of(new HostImitation(Kind.LOOK_ALIKE, official(brand, label), mine));
      }
    }
    return Optional.empty();
  }

  /** With letter pairs that pass for one letter in its place: arnazon. */
  private static String shape(String name) {
    return name.replace("rn", "m").replace("vv", "w").replace("cl", "d");
  }

  /**
   * Edits (insert, delete, replace, swap neighbours) from one to the other; {@code most + 1} when
   * there are more.
   */
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int columns = other.length() + 1;
    var before = new int[columns];
    var last = new int[columns];
    var now = new int[columns];
    for (int j = 0; j < columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j < columns; j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int edits = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        now[j] = swapped ? Math.min(edits, before[j - 2] + 1) : edits;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(last[other.length()], most + 1);
  }
}
