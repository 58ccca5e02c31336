package kanshiki.lookup.recorded;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanshiki.examination.Own;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Wire;
import kanshiki.mail.RawMessage;

/**
 * All that an investigation rested on.
 *
 * @param mail the exhibit
 * @param input its name for the reader
 * @param own what the recipient's side knew about itself
 * @param setup whom the settings named to be asked
 * @param startedAt when the message was taken up
 * @param exchanges every question with its reply, in the order of the questions' keys
 */
public record RecordedCase(
    RawMessage mail,
    String input,
    Own own,
    Setup setup,
    Instant startedAt,
    List<Exchange> exchanges) {
  public RecordedCase {
    exchanges = List.copyOf(exchanges);
  }

  /** Gives the recorded replies, and nothing else. */
  public Wire wire() {
    Map<String, Reply> replies = new HashMap<>();
    exchanges.forEach(exchange -> replies.put(exchange.request().key(), exchange.reply()));
    var missing = new Reply.Failed(Trouble.NOT_RECORDED, "case file", startedAt);
    return request -> replies.getOrDefault(request.key(), missing);
  }
}
