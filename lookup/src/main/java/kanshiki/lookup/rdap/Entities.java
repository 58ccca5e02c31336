package kanshiki.lookup.rdap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.lookup.register.RegisterText;

/**
 * All entities of an RDAP object, those nested in others behind the others of their level (RFC 9083
 * section 5.1). A register may put the abuse desk beside the registrar, in it, or in an entity of
 * an entity.
 */
final class Entities {
  private static final int MAX = 300;

  private final List<Json> all;

  private Entities(List<Json> all) {
    this.all = all;
  }

  static Entities of(Json object) {
    var all = new ArrayList<Json>();
    var open = new ArrayDeque<Json>();
    open.add(object);
    while (!open.isEmpty() && all.size() < MAX) {
      Json next = open.poll();
      next.at("entities")
          .each()
          .filter(entity -> entity instanceof Json.Members)
          .limit(MAX)
          .forEach(
              entity -> {
                all.add(entity);
                open.add(entity);
              });
    }
    return new Entities(List.copyOf(all));
  }

  Stream<Json> all() {
    return all.stream();
  }

  /** Those that have {@code role} (RFC 9083 section 10.2.4), nearest first. */
  Stream<Json> of(String role) {
    return all.stream().filter(entity -> roles(entity).anyMatch(role::equals));
  }

  static Stream<String> roles(Json entity) {
    return entity.at("roles").texts().stream().map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** The cards of those that have {@code role}. */
  Stream<Contact> cards(String role) {
    return of(role).map(Contact::of);
  }

  /** The mail address of the first desk for abuse that has one. */
  Optional<String> abuseMail() {
    return cards("abuse")
        .flatMap(card -> card.mails().stream())
        .map(RegisterText::mail)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
