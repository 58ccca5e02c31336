package kanshiki.lookup.session;

import java.nio.charset.StandardCharsets;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.TextReader;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/**
 * Has pictures read by whoever answers on a wire: the program, or a recording. Thread-safe.
 *
 * @param wire asks once about each picture
 */
public record WireTextReader(Wire wire) implements TextReader {

  @Override
  public Answer<String> textIn(String sha256, Source picture) {
    return switch (wire.ask(new Request.Picture(sha256, picture))) {
      case Reply.Failed no -> new Answer.Unavailable<>(no.why(), no.source(), no.at());
      case Reply.Received said -> {
        String text = new String(said.body(), StandardCharsets.UTF_8).strip();
        yield text.isEmpty()
            ? new Answer.Absent<>(Absence.NO_SUCH_DATA, said.source(), said.at())
            : new Answer.Found<>(text, said.source(), said.at());
      }
    };
  }
}
