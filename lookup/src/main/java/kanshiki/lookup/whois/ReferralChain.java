package kanshiki.lookup.whois;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** Follows referrals from the root server on; one chain for one question. */
final class ReferralChain {
  static final int MAX_HOPS = 5;

  /** More than this is no answer; the longest real ones come to some ten thousand bytes. */
  private static final int MAX_BYTES = 1 << 19;

  private final Wire wire;
  private final Set<WhoisServer> visited = new HashSet<>();
  private WhoisServer server;
  private Instant lastAt = Instant.EPOCH;

  ReferralChain(Wire wire, WhoisServer root) {
    this.wire = wire;
    this.server = root;
  }

  void follow(WhoisRegister.Question question) {
    for (int hop = 0; hop < MAX_HOPS; hop++) {
      visited.add(server);
      Optional<String> referral = ask(question, hop == 0);
      if (referral.isEmpty()) {
        return;
      }
      Optional<WhoisServer> next = WhoisServer.referred(referral.get());
      if (next.isEmpty() || visited.contains(next.get())) {
        question.stopped(trouble(Trouble.FORBIDDEN, lastAt));
        return;
      }
      server = next.get();
    }
    question.stopped(trouble(Trouble.FORBIDDEN, lastAt));
  }

  private Optional<String> ask(WhoisRegister.Question question, boolean isRoot) {
    Reply reply = wire.ask(new Request.Whois(server.address(), question.line(server)));
    lastAt = reply.at();
    return switch (reply) {
      case Reply.Failed(Trouble why, String _, Instant at) -> {
        question.stopped(trouble(why, at));
        yield Optional.empty();
      }
      case Reply.Received received when isTooLong(received) -> {
        question.stopped(trouble(Trouble.NONSENSE, received.at()));
        yield Optional.empty();
      }
      case Reply.Received received -> {
        String text = WhoisText.decode(received.body(), question.charset(server));
        yield question.read(new WhoisRegister.Hop(server, isRoot, received.at()), text);
      }
    };
  }

  private static boolean isTooLong(Reply.Received reply) {
    return reply.isCut() || reply.body().length > MAX_BYTES;
  }

  private Answer.Unavailable<Object> trouble(Trouble why, Instant at) {
    return new Answer.Unavailable<>(why, "whois " + server, at);
  }
}
