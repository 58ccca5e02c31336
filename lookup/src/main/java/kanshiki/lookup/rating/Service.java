package kanshiki.lookup.rating;

import java.util.Optional;
import java.util.function.Function;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services that answer in JSON have in common. */
final class Service {
  private Service() {}

  /**
   * Asks and reads.
   *
   * @param unknown the service answers 404 for what it has never seen
   * @param read the rating that the answer states; empty when it is not of the expected form
   */
  static Answer<Rating> ask(
      Request.Http request, Wire wire, boolean unknown, Function<JsonNode, Optional<Rating>> read) {
    return switch (wire.ask(request)) {
      case Reply.Failed no -> new Answer.Unavailable<>(no.why(), no.source(), no.at());
      case Reply.Received said -> {
        if (said.status() == 404 && unknown) {
          yield new Answer.Found<>(FeedEntry.UNRATED, said.source(), said.at());
        }
        if (said.status() == 429) {
          yield new Answer.Unavailable<>(Trouble.RATE_LIMITED, said.source(), said.at());
        }
        if (said.status() != 200) {
          yield new Answer.Unavailable<>(Trouble.REFUSED, said.source(), said.at());
        }
        Optional<Rating> rating = json(said).flatMap(read);
        yield rating.isPresent()
            ? new Answer.Found<>(rating.get(), said.source(), said.at())
            : new Answer.Unavailable<>(Trouble.NONSENSE, said.source(), said.at());
      }
    };
  }

  private static Optional<JsonNode> json(Reply.Received said) {
    if (said.isCut()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readTree(said.body()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A rating of the very page. */
  static Rating page(Rating.Value value, String category, Rating.State state) {
    return new Rating(
        value,
        Optional.of(category).filter(word -> !word.isBlank()),
        state,
        Optional.empty(),
        Rating.Scope.URL);
  }
}
