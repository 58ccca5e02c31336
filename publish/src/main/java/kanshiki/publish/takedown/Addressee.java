package kanshiki.publish.takedown;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Standing;

/**
 * Somebody who is written to.
 *
 * @param address a mail address
 * @param roles at least one: the same operator may have the page and the sender
 * @param places the pages that are his business, at most {@link #MAX_PLACES}
 * @param standings the addresses in his network
 */
record Addressee(
    String address,
    String name,
    Tongue tongue,
    Set<Role> roles,
    List<Place> places,
    List<Standing> standings) {
  /** Pages named in one letter; they are all alike. */
  static final int MAX_PLACES = 10;

  Addressee {
    roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
    places = places.stream().distinct().limit(MAX_PLACES).toList();
    standings = standings.stream().distinct().limit(MAX_PLACES).toList();
  }

  boolean is(Role role) {
    return roles.contains(role);
  }

  Role first() {
    return roles.iterator().next();
  }

  /** One letter for both. */
  Addressee and(Addressee other) {
    var all = new TreeSet<>(roles);
    all.addAll(other.roles);
    return new Addressee(
        address,
        name,
        tongue,
        all,
        java.util.stream.Stream.concat(places.stream(), other.places.stream()).toList(),
        java.util.stream.Stream.concat(standings.stream(), other.standings.stream()).toList());
  }
}
