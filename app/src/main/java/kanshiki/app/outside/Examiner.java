package kanshiki.app.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.lookup.Together;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.net.PictureDesk;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.session.Once;
import kanshiki.lookup.session.Session;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.session.WireTextReader;
import kanshiki.lookup.session.World;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.mail.RawMessage;
import kanshiki.report.Report;

/** How a mail comes to its report: offline, asking the world, or out of a case file. */
@FunctionalInterface
public interface Examiner {
  /**
   * Examines one mail. May be called on any thread, many at once.
   *
   * @param input the mail's name for the reader
   */
  Examined examine(RawMessage mail, String input);

  /** For one picture, where nothing else sets a bound. */
  Duration LONGEST = Duration.ofSeconds(20);

  /**
   * A report, and what it rests on.
   *
   * @param recorded all that is needed to repeat it; empty when nobody wants to
   */
  record Examined(Report report, Optional<RecordedCase> recorded) {}

  /**
   * Asks nothing outside.
   *
   * @param pictures reads the words in pictures
   * @param basis what all investigations of this process go by, for case files
   */
  static Examiner offline(Own own, PictureDesk pictures, boolean record, List<Exchange> basis) {
    var kanshiki = Kanshiki.offline(own);
    Wire atHand = atHand(pictures);
    return (mail, input) -> {
      var once = new Once(atHand, _ -> {});
      Report report = kanshiki.investigate(mail, input, new WireTextReader(once));
      if (!record) {
        return new Examined(report, Optional.empty());
      }
      var kept =
          RecordedCase.offline(
              mail, input, own, Stream.concat(once.exchanges().stream(), basis.stream()).toList());
      return new Examined(report.inCase(kept.id()), Optional.of(kept));
    };
  }

  /** Answers about pictures, and nothing else. */
  private static Wire atHand(PictureDesk pictures) {
    return request ->
        request instanceof Request.Picture picture
            ? pictures.read(picture, LONGEST)
            : new Reply.Failed(Trouble.NO_SERVER, "offline", Instant.EPOCH);
  }

  /**
   * Asks the world.
   *
   * @param basis what all investigations of this process go by, for case files
   * @param listener told of each reply as it comes
   */
  static Examiner live(
      Own own,
      World world,
      Setup setup,
      boolean record,
      List<Exchange> basis,
      Consumer<Exchange> listener) {
    var kanshiki = Kanshiki.offline(own);
    Executor threads = Thread::startVirtualThread;
    return (mail, input) -> {
      Session session = world.open(listener);
      Report report = kanshiki.investigate(mail, input, session, threads);
      if (!record) {
        return new Examined(report, Optional.empty());
      }
      var kept =
          RecordedCase.live(
              mail,
              input,
              own,
              setup,
              session.startedAt(),
              Stream.concat(session.exchanges().stream(), basis.stream()).toList());
      return new Examined(report.inCase(kept.id()), Optional.of(kept));
    };
  }

  /** Repeats a recorded case. */
  static Report replay(RecordedCase recorded) {
    var ports = new Registers(recorded.setup(), Map.of(), Together.IN_TURN);
    Suffixes.useRecorded(recorded.exchanges());
    var kanshiki = Kanshiki.offline(recorded.own());
    Report report =
        recorded.isOffline()
            ? kanshiki.investigate(
                recorded.mail(), recorded.input(), new WireTextReader(recorded.wire()))
            : kanshiki.investigate(
                recorded.mail(),
                recorded.input(),
                World.replay(recorded.wire(), ports, recorded.startedAt()),
                Runnable::run);
    return report.inCase(recorded.id());
  }
}
