package kanshiki.lookup.recorded;

import java.time.Instant;
import java.util.Comparator;
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
 * @param isOffline nothing was asked outside
 * @param startedAt when the message was taken up
 * @param exchanges every question with its reply, in the order of the questions' keys
 */
public record RecordedCase(
    RawMessage mail,
    String input,
    Own own,
    Setup setup,
    boolean isOffline,
    Instant startedAt,
    List<Exchange> exchanges) {
  public RecordedCase {
    exchanges =
        exchanges.stream().sorted(Comparator.comparing(each -> each.request().key())).toList();
  }

  /**
   * A case for which nothing was asked outside; its time does not matter.
   *
   * @param exchanges what was asked at hand
   */
  public static RecordedCase offline(
      RawMessage mail, String input, Own own, List<Exchange> exchanges) {
    return new RecordedCase(mail, input, own, Setup.NOBODY, true, Instant.EPOCH, exchanges);
  }

  /** A case for which the world was asked. */
  public static RecordedCase live(
      RawMessage mail,
      String input,
      Own own,
      Setup setup,
      Instant startedAt,
      List<Exchange> exchanges) {
    return new RecordedCase(mail, input, own, setup, false, startedAt, exchanges);
  }

  /**
   * What tells this case from others: the mail, whenever and however it is examined. 16 hexadecimal
   * digits.
   */
  public String id() {
    return mail.sha256().substring(0, 16);
  }

  /** Gives the recorded replies, and nothing else. */
  public Wire wire() {
    Map<String, Reply> replies = new HashMap<>();
    exchanges.forEach(exchange -> replies.put(exchange.request().key(), exchange.reply()));
    var missing = new Reply.Failed(Trouble.NOT_RECORDED, "case file", startedAt);
    return request -> replies.getOrDefault(request.key(), missing);
  }
}
