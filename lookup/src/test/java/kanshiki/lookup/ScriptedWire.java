package kanshiki.lookup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** A wire that knows its replies beforehand; everything else is unreachable. */
public final class ScriptedWire implements Wire {
  public static final Instant NOW = Instant.parse("2022-02-27T00:00:00Z");

  private final Map<String, Reply> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @Override
  public Reply ask(Request request) {
    String key = key(request);
    asked.add(key);
    return replies.getOrDefault(key, new Reply.Failed(Trouble.UNREACHABLE, key, NOW));
  }

  private static String key(Request request) {
    return switch (request) {
      case Request.Http http -> http.uri().toString();
      case Request.Whois whois -> whois.server() + " " + whois.line();
      case Request.Query query -> query.key();
      case Request.Table table -> table.key();
      case Request.Picture picture -> picture.key();
      case Request.Visit visit -> visit.key();
    };
  }

  /** What was asked, in order. */
  public List<String> asked() {
    return asked;
  }

  /** A WHOIS answer in UTF-8; {@code question} is {@code host:port line}. */
  public ScriptedWire whois(String question, String text) {
    return whois(question, text, StandardCharsets.UTF_8);
  }

  public ScriptedWire whois(String question, String text, Charset charset) {
    return reply(question, 0, Map.of(), text.getBytes(charset), false);
  }

  /** An answer of type application/rdap+json. */
  public ScriptedWire rdap(String uri, String json) {
    return http(uri, 200, "application/rdap+json", json);
  }

  public ScriptedWire http(String uri, int status, String type, String body) {
    return reply(
        uri,
        status,
        Map.of("Content-Type", List.of(type)),
        body.getBytes(StandardCharsets.UTF_8),
        false);
  }

  public ScriptedWire redirect(String uri, int status, String location) {
    return reply(uri, status, Map.of("Location", List.of(location)), new byte[0], false);
  }

  /** Any reply; {@code cut}: more came than the bound allowed. */
  public ScriptedWire reply(
      String question, int status, Map<String, List<String>> headers, byte[] body, boolean cut) {
    replies.put(question, new Reply.Received(status, headers, body, cut, question, NOW));
    return this;
  }

  public ScriptedWire fails(String question, Trouble why) {
    replies.put(question, new Reply.Failed(why, question, NOW));
    return this;
  }
}
