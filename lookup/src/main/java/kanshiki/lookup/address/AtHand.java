package kanshiki.lookup.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;

/** What the tables at hand say together; each that says something is named. Thread-safe. */
public final class AtHand {
  /** Finer tables first: the country of a place file is that of the place. */
  private static final List<String> TABLES =
      List.of(MaxMindTable.PLACES, MaxMindTable.NETWORKS, CountryTable.NAME);

  private final Wire wire;

  public AtHand(Wire wire) {
    this.wire = wire;
  }

  /** The joined entry, without asking anybody. */
  public Answer<NetworkFacts> of(IpAddress address) {
    NetworkFacts facts = NetworkFacts.UNKNOWN;
    var sources = new ArrayList<String>();
    Reply last = wire.ask(new Request.Table(CountryTable.NAME, address.text()));
    for (String table : TABLES) {
      if (!(wire.ask(new Request.Table(table, address.text())) instanceof Reply.Received said)) {
        continue;
      }
      Optional<NetworkFacts> entry = AddressEntry.read(said.body()).map(AddressEntry::facts);
      if (entry.isPresent()) {
        NetworkFacts joined = facts.orElse(entry.get());
        if (!joined.equals(facts)) {
          sources.add(said.source());
        }
        facts = joined;
      }
    }
    if (!sources.isEmpty()) {
      return new Answer.Found<>(facts, String.join(", ", sources), last.at());
    }
    return last instanceof Reply.Failed no
        ? new Answer.Unavailable<>(no.why(), no.source(), no.at())
        : new Answer.Absent<>(Absence.NO_ENTRY, last.source(), last.at());
  }
}
