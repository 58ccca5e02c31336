package kanshiki.wave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kanshiki.brand.BrandDirectory;
import kanshiki.sketch.Sketch;

/**
 * What two mails have in common. The same from either side.
 *
 * @param strength of all reasons together, reasons that say the same thing counted once
 * @param reasons the strongest first
 */
public record Kinship(double strength, List<Reason> reasons) {
  /** Strength from which two mails are taken to be of one making. */
  public static final double LINKED = 5;

  /** Pieces of a text from which its likeness says all it can. */
  private static final int FULL_TEXT = 80;

  private static final int FULL_LAYOUT = 60;

  /** Width of a subject that says something, and of one that many would hardly write. */
  private static final int LEAST_SUBJECT = 4;

  private static final int FULL_SUBJECT = 14;

  public Kinship {
    reasons = List.copyOf(reasons);
  }

  /** Whether they are of one making. */
  public boolean isLinked() {
    return strength >= LINKED;
  }

  /** Compares two mails. */
  public static Kinship of(Traits one, Traits other) {
    var reasons = new ArrayList<Reason>();
    wording(one, other, reasons);
    targets(one, other, reasons);
    infrastructure(one, other, reasons);
    sender(one, other, reasons);
    make(one, other, reasons);
    reasons.sort(
        Comparator.comparingDouble(Reason::strength).reversed().thenComparing(Reason::tie));
    var groups = new EnumMap<Tie.Group, Double>(Tie.Group.class);
    for (Reason reason : reasons) {
      groups.merge(reason.tie().group(), reason.strength(), Double::sum);
    }
    double sum = 0;
    for (var group : groups.entrySet()) {
      sum += Math.min(group.getKey().most(), group.getValue());
    }
    return new Kinship(sum, reasons);
  }

  private static void wording(Traits one, Traits other, List<Reason> reasons) {
    double likeness = one.template().resemblance(other.template());
    int pieces = Math.min(one.template().count(), other.template().count());
    if (likeness >= 0.2) {
      double enough = Math.min(1, (double) pieces / FULL_TEXT);
      reasons.add(Reason.of(Tie.TEMPLATE, template(likeness) * enough, percent(likeness)));
    }
    double layout = one.layout().resemblance(other.layout());
    int tags = Math.min(one.layout().count(), other.layout().count());
    if (layout >= 0.5 && tags >= Sketch.FEW) {
      double enough = Math.min(1, (double) tags / FULL_LAYOUT);
      reasons.add(Reason.of(Tie.LAYOUT, layout * enough, percent(layout)));
    }
    String subject = one.subject();
    int width = Template.width(subject);
    if (width >= LEAST_SUBJECT && subject.equals(other.subject())) {
      double enough = (double) (width - LEAST_SUBJECT) / (FULL_SUBJECT - LEAST_SUBJECT);
      reasons.add(Reason.of(Tie.SUBJECT, 2.5 + 2.5 * Math.min(1, enough)));
    }
    if (one.ownId() != 0 && other.answered().contains(one.ownId())
        || other.ownId() != 0 && one.answered().contains(other.ownId())
        || share(one.answered(), other.answered()) > 0) {
      reasons.add(Reason.of(Tie.CONVERSATION, 2.6));
    }
  }

  /** Other fraud of the same kit has half of the words; a variant has four of five. */
  private static double template(double likeness) {
    return likeness < 0.7 ? 3 * likeness : 2.1 + 14 * (likeness - 0.7);
  }

  private static void targets(Traits one, Traits other, List<Reason> reasons) {
    List<String> paths = common(one.paths(), other.paths());
    if (!paths.isEmpty()) {
      int telling = paths.stream().mapToInt(Shapes::telling).max().orElse(0);
      reasons.add(Reason.of(Tie.PATH, Math.min(1.5, telling / 12.0), paths.getFirst()));
    }
    List<String> hosts = common(one.hosts(), other.hosts());
    if (!hosts.isEmpty()) {
      int fewest = Math.min(one.hosts().size(), other.hosts().size());
      reasons.add(Reason.of(Tie.HOST, fewest <= 3 ? 1.5 : 1, hosts.getFirst().replace(".", "[.]")));
    }
    int shared = share(one.kit(), other.kit());
    double kit = jaccard(shared, one.kit().size(), other.kit().size());
    boolean sameFields = one.fields() != 0 && one.fields() == other.fields();
    double pieces = shared >= 3 ? 5 * kit : 0;
    double strength = pieces + (sameFields ? 2 : 0);
    if (strength > 0.5) {
      reasons.add(Reason.of(Tie.KIT, strength, Integer.toString(shared)));
    }
  }

  private static void infrastructure(Traits one, Traits other, List<Reason> reasons) {
    boolean servers = share(one.nameServers(), other.nameServers()) > 0;
    common(one.registrars(), other.registrars()).stream()
        .findFirst()
        .ifPresent(name -> reasons.add(Reason.of(Tie.REGISTRAR, servers ? 1.5 : 0.8, name)));
    List<String> senders = common(one.senderNetworks(), other.senderNetworks());
    List<String> pages = common(one.pageNetworks(), other.pageNetworks());
    if (!senders.isEmpty() && !pages.isEmpty()) {
      reasons.add(Reason.of(Tie.NETWORK_PAIR, 2, senders.getFirst(), pages.getFirst()));
    } else {
      senders.stream()
          .findFirst()
          .ifPresent(as -> reasons.add(Reason.of(Tie.SENDER_NETWORK, 0.7, as)));
      pages.stream().findFirst().ifPresent(as -> reasons.add(Reason.of(Tie.PAGE_NETWORK, 0.7, as)));
    }
  }

  private static void sender(Traits one, Traits other, List<Reason> reasons) {
    if (same(one.senderAddress(), other.senderAddress())) {
      reasons.add(Reason.of(Tie.SENDER_ADDRESS, 1.5, one.senderAddress().replace(".", "[.]")));
    }
    if (same(one.senderName(), other.senderName())) {
      reasons.add(Reason.of(Tie.SENDER_NAME, 0.8));
    }
    if (same(one.senderPattern(), other.senderPattern())
        && Shapes.telling(one.senderPattern()) >= 3) {
      reasons.add(Reason.of(Tie.SENDER_PATTERN, 0.7, one.senderPattern()));
    }
  }

  private static void make(Traits one, Traits other, List<Reason> reasons) {
    if (same(one.program(), other.program())) {
      reasons.add(Reason.of(Tie.PROGRAM, 0.4, one.program()));
    }
    if (one.build() != 0 && one.build() == other.build()) {
      reasons.add(Reason.of(Tie.BUILD, 0.8));
    }
    if (same(one.messageId(), other.messageId())) {
      reasons.add(Reason.of(Tie.MESSAGE_ID, 0.6));
    }
    if (same(one.brand(), other.brand())) {
      BrandDirectory.builtIn()
          .brand(one.brand())
          .ifPresent(brand -> reasons.add(new Reason(Tie.BRAND, 0.5, List.of(brand.name()))));
    }
    if (!one.stories().isEmpty() && one.stories().equals(other.stories())) {
      reasons.add(Reason.of(Tie.STORY, 0.3));
    }
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  private static List<String> common(Iterable<String> one, java.util.Collection<String> other) {
    var common = new ArrayList<String>();
    for (String each : one) {
      if (other.contains(each)) {
        common.add(each);
      }
    }
    common.sort(Comparator.naturalOrder());
    return common;
  }

  private static int share(Set<?> one, Set<?> other) {
    var both = new HashSet<Object>(one);
    both.retainAll(other);
    return both.size();
  }

  private static double jaccard(int shared, int one, int other) {
    return shared == 0 ? 0 : (double) shared / (one + other - shared);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f", 100 * share);
  }
}
