package kanshiki.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanshiki.data.DataFile;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;

/**
 * Which host names belong to one operator (an ADMD, RFC 5598 section 2.3): those of one registered
 * domain, and those that {@code families.txt} puts under one roof.
 */
final class Families {
  /** What no name tells. */
  static final String NONE = "";

  private static final class Loaded {
    static final Families FROM_RESOURCE = load();
  }

  private final Map<String, String> familyOfDomain = new HashMap<>();
  private final Map<String, List<Network>> networks = new HashMap<>();
  private final Set<String> tenants = new HashSet<>();

  /** Remembers the operators of the names in one mail; for one thread. */
  static final class Memo {
    private final Map<String, String> operators = new HashMap<>();

    String of(String host) {
      return operators.computeIfAbsent(host, known()::of);
    }

    String of(Optional<String> host) {
      return host.map(this::of).orElse(NONE);
    }
  }

  static Families known() {
    return Loaded.FROM_RESOURCE;
  }

  /** The operator of a host; {@link #NONE} for an address, a bare machine name or rubbish. */
  String of(String host) {
    if (host.indexOf('.') < 0) {
      return NONE;
    }
    return DomainName.parse(host).map(this::ofName).orElse(NONE);
  }

  private String ofName(DomainName host) {
    String name = host.name();
    // Some registries' list entries lie below an operator's own domain: ask the file first.
    for (int dot = -1; dot + 1 < name.length() && name.indexOf('.', dot + 1) > 0; ) {
      String family = familyOfDomain.get(name.substring(dot + 1));
      if (family != null) {
        return family;
      }
      dot = name.indexOf('.', dot + 1);
    }
    DomainName organisation = host.organisation();
    // The name itself is given back for a registered domain, and where there is none.
    return !organisation.equals(host) || host.isRegistrable() ? organisation.name() : NONE;
  }

  /** Strangers' hosts and mail stand under the same roof. */
  boolean sheltersTenants(String family) {
    return tenants.contains(family);
  }

  /** The family's hosts use this address among themselves. */
  boolean usesInside(String family, IpAddress address) {
    return networks.getOrDefault(family, List.of()).stream().anyMatch(n -> n.contains(address));
  }

  private static Families load() {
    var families = new Families();
    DataFile.lines(Families.class, "families.txt").forEach(families::add);
    return families;
  }

  private void add(String line) {
    String[] words = line.strip().split(" +", 100);
    String family = words[0];
    for (int i = 1; i < words.length; i++) {
      if (words[i].equals("tenants")) {
        tenants.add(family);
      } else if (words[i].startsWith("net:")) {
        networks
            .computeIfAbsent(family, f -> new ArrayList<>())
            .add(Network.parse(words[i].substring(4)).orElseThrow());
      } else {
        familyOfDomain.put(words[i], family);
      }
    }
  }
}
