package kanshiki.lookup.rating;

import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/** A list that was fetched before; nothing leaves the machine. */
record FeedCentre(String name) implements Centre {

  /** The table's name on the wire. */
  static String table(String name) {
    return "feed " + name;
  }

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    return Optional.of(rate(url.text(), wire));
  }

  @Override
  public Optional<Answer<Rating>> rate(IpAddress address, Wire wire) {
    return Optional.of(rate(address.text(), wire));
  }

  private Answer<Rating> rate(String entry, Wire wire) {
    Reply reply = wire.ask(new Request.Table(table(name), entry));
    return switch (reply) {
      case Reply.Failed no -> new Answer.Unavailable<>(no.why(), name, no.at());
      case Reply.Received said ->
          new Answer.Found<>(
              FeedEntry.read(said.body()).map(FeedEntry::rating).orElse(FeedEntry.UNRATED),
              said.source(),
              said.at());
    };
  }
}
