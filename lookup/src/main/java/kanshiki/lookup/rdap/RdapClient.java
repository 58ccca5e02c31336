package kanshiki.lookup.rdap;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** Fetches one RDAP answer by HTTP (RFC 7480). Thread-safe. */
final class RdapClient {
  /** RFC 7480 section 4.2, with the type of servers that do not know it. */
  private static final String ACCEPT = "application/rdap+json, application/json;q=0.9";

  static final int MAX_REDIRECTS = 5;

  private final Wire wire;

  RdapClient(Wire wire) {
    this.wire = wire;
  }

  /** The file at {@code uri} as text. */
  Answer<String> file(URI uri) {
    return switch (follow(uri, "application/json")) {
      case Answer.Found<Reply.Received>(Reply.Received reply, String source, var at) ->
          text(reply)
              .<Answer<String>>map(text -> new Answer.Found<>(text, source, at))
              .orElseGet(() -> new Answer.Unavailable<>(Trouble.NONSENSE, source, at));
      case Answer.Absent<Reply.Received>(Absence _, String source, var at) ->
          new Answer.Unavailable<>(Trouble.NO_SERVER, source, at);
      case Answer.Unavailable<Reply.Received>(Trouble why, String source, var at) ->
          new Answer.Unavailable<>(why, source, at);
    };
  }

  /** A bootstrap file of the folder at hand, as text. */
  Answer<String> fileAtHand(String name) {
    return switch (wire.ask(new Request.Table(BootstrapFolder.NAME, name))) {
      case Reply.Failed(Trouble why, String source, var at) ->
          new Answer.Unavailable<>(why, source, at);
      case Reply.Received said ->
          text(said)
              .filter(text -> !text.isEmpty())
              .<Answer<String>>map(text -> new Answer.Found<>(text, said.source(), said.at()))
              .orElseGet(
                  () -> new Answer.Unavailable<>(Trouble.NO_SERVER, said.source(), said.at()));
    };
  }

  /**
   * The RDAP object at {@code uri}. Absent when the server knows RDAP and says 404, or sends an
   * error object with that code.
   */
  Answer<Json> object(URI uri) {
    return switch (follow(uri, ACCEPT)) {
      case Answer.Found<Reply.Received>(Reply.Received reply, String source, var at) -> {
        Optional<Json> json = text(reply).flatMap(Json::parse);
        if (json.isEmpty() || !(json.get() instanceof Json.Members)) {
          yield new Answer.Unavailable<>(Trouble.NONSENSE, source, at);
        }
        long error = json.get().at("errorCode").number();
        yield error < 0
            ? new Answer.Found<>(json.get(), source, at)
            : failed((int) Math.min(error, 999), true, source, reply);
      }
      case Answer.Absent<Reply.Received>(Absence why, String source, var at) ->
          new Answer.Absent<>(why, source, at);
      case Answer.Unavailable<Reply.Received>(Trouble why, String source, var at) ->
          new Answer.Unavailable<>(why, source, at);
    };
  }

  /** The answer with status 200 that {@code uri} leads to. */
  private Answer<Reply.Received> follow(URI uri, String accept) {
    var visited = new HashSet<URI>();
    URI at = uri;
    Reply.Received last = null;
    for (int step = 0; step <= MAX_REDIRECTS && visited.add(at); step++) {
      Reply reply = wire.ask(Request.Http.get(at, accept));
      if (reply instanceof Reply.Failed(Trouble why, String _, var when)) {
        return new Answer.Unavailable<>(why, source(at), when);
      }
      last = (Reply.Received) reply;
      if (last.isCut()) {
        return new Answer.Unavailable<>(Trouble.NONSENSE, source(at), last.at());
      }
      if (!isRedirect(last.status())) {
        return last.status() == 200
            ? new Answer.Found<>(last, source(at), last.at())
            : failed(last.status(), isMachineAnswer(last), source(at), last);
      }
      URI here = at;
      Optional<URI> next = last.header("location").flatMap(to -> Links.resolve(here, to));
      if (next.isEmpty()) {
        return new Answer.Unavailable<>(Trouble.NONSENSE, source(at), last.at());
      }
      at = next.get();
    }
    if (last == null) {
      throw new IllegalStateException("asked nobody"); // the loop runs at least once
    }
    return new Answer.Unavailable<>(Trouble.FORBIDDEN, source(at), last.at());
  }

  private static String source(URI uri) {
    return "rdap " + uri;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static <T> Answer<T> failed(
      int status, boolean isMachine, String source, Reply.Received reply) {
    if (status == 404 && isMachine) {
      return new Answer.Absent<>(Absence.NO_ENTRY, source, reply.at());
    }
    Trouble why =
        switch (status) {
          case 404 -> Trouble.NONSENSE; // a web server's page, not a register's word
          case 429 -> Trouble.RATE_LIMITED;
          default ->
              reply.header("retry-after").isPresent() && status == 503
                  ? Trouble.RATE_LIMITED
                  : status >= 400 ? Trouble.REFUSED : Trouble.NONSENSE;
        };
    return new Answer.Unavailable<>(why, source, reply.at());
  }

  /** No body at all, or JSON: RFC 7480 section 5.3 leaves the body of an error open. */
  private static boolean isMachineAnswer(Reply.Received reply) {
    String type = reply.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    return reply.body().length == 0 || type.contains("json");
  }

  /** JSON is UTF-8 (RFC 8259 section 8.1); some servers declare, and mean, something else. */
  private static Optional<String> text(Reply.Received reply) {
    String type = reply.header("content-type").orElse("");
    if (type.toLowerCase(Locale.ROOT).contains("html")) {
      return Optional.empty();
    }
    return decode(reply.body(), StandardCharsets.UTF_8)
        .or(() -> charset(type).flatMap(charset -> decode(reply.body(), charset)))
        .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static Optional<Charset> charset(String contentType) {
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    String name = contentType.substring(at + 8).replace("\"", "");
    int end = name.indexOf(';');
    try {
      return Optional.of(Charset.forName((end < 0 ? name : name.substring(0, end)).strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The first answer that is more than silence; of several silent ones the first. */
  Answer<Json> any(List<URI> uris) {
    Answer<Json> first = object(uris.getFirst());
    for (URI uri : uris.subList(1, Math.min(uris.size(), 2))) {
      boolean silent =
          first instanceof Answer.Unavailable<Json>(Trouble why, String _, var _)
              && (why == Trouble.UNREACHABLE || why == Trouble.TIMEOUT);
      Answer<Json> second = silent ? object(uri) : first;
      if (!(second instanceof Answer.Unavailable<Json>)) {
        return second;
      }
    }
    return first;
  }
}
