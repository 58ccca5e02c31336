package kanshiki.lookup.recorded;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.examination.Own;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.mail.Envelope;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;
import kanshiki.page.Device;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of contents of a case file. */
record Manifest(
    String input,
    boolean isMailCut,
    Optional<Envelope> envelope,
    Own own,
    Setup setup,
    boolean isOffline,
    Instant startedAt,
    Map<String, String> digests,
    List<Entry> entries) {
  private static final String FORMAT = "kanshiki.case/1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One question, and where its reply is. */
  record Entry(JsonNode request, JsonNode reply, String file) {

    Exchange exchange(byte[] body) throws CaseFormatException {
      try {
        return new Exchange(Manifest.request(request), Manifest.reply(reply, body));
      } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
        throw new CaseFormatException("an entry of the manifest cannot be read");
      }
    }
  }

  /**
   * The manifest as JSON.
   *
   * @param files the name of each exchange's file; empty when there is none
   */
  static byte[] write(RecordedCase recorded, List<String> files, Map<String, String> digests) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("input", recorded.input());
    root.put("mailCut", recorded.mail().isCut());
    root.put("offline", recorded.isOffline());
    root.put("startedAt", recorded.startedAt().toString());
    recorded.mail().envelope().ifPresent(handed -> envelope(root.putObject("envelope"), handed));
    own(root.putObject("own"), recorded.own());
    setup(root.putObject("setup"), recorded.setup());
    ObjectNode all = root.putObject("sha256");
    digests.forEach(all::put);
    ArrayNode answers = root.putArray("answers");
    for (int i = 0; i < files.size(); i++) {
      ObjectNode answer = answers.addObject();
      request(answer.putObject("request"), recorded.exchanges().get(i).request());
      reply(answer.putObject("reply"), recorded.exchanges().get(i).reply());
      answer.put("file", files.get(i));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  static Manifest read(byte[] json) throws CaseFormatException {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.path("format").asString("").equals(FORMAT)) {
        throw new CaseFormatException("not a case file of this version (" + FORMAT + ")");
      }
      var digests = new LinkedHashMap<String, String>();
      root.path("sha256")
          .properties()
          .forEach(e -> digests.put(e.getKey(), e.getValue().asString()));
      var entries = new ArrayList<Entry>();
      for (JsonNode answer : root.path("answers")) {
        entries.add(
            new Entry(
                answer.path("request"), answer.path("reply"), answer.path("file").asString("")));
      }
      return new Manifest(
          root.path("input").asString(""),
          root.path("mailCut").asBoolean(false),
          root.has("envelope") ? Optional.of(envelope(root.path("envelope"))) : Optional.empty(),
          own(root.path("own")),
          setup(root.path("setup")),
          root.path("offline").asBoolean(false),
          Instant.parse(root.path("startedAt").asString("")),
          digests,
          entries);
    } catch (JacksonException | DateTimeException e) {
      throw new CaseFormatException("the manifest cannot be read");
    }
  }

  private static void envelope(ObjectNode to, Envelope envelope) {
    envelope.client().ifPresent(client -> to.put("client", client.text()));
    envelope.clientName().ifPresent(name -> to.put("clientName", name));
    to.put("helo", envelope.helo());
    envelope.login().ifPresent(login -> to.put("login", login));
    to.put("reversePath", envelope.reversePath());
    strings(to, "recipients", envelope.recipients());
    to.put("receiver", envelope.receiver());
    to.put("protocol", envelope.protocol());
    to.put("queueId", envelope.queueId());
    to.put("at", envelope.at().toString());
  }

  private static Envelope envelope(JsonNode from) {
    return new Envelope(
        text(from, "client").flatMap(IpAddress::parse),
        text(from, "clientName"),
        from.path("helo").asString(""),
        text(from, "login"),
        from.path("reversePath").asString(""),
        strings(from, "recipients"),
        from.path("receiver").asString(""),
        from.path("protocol").asString(""),
        from.path("queueId").asString(""),
        Instant.parse(from.path("at").asString("")));
  }

  private static Optional<String> text(JsonNode from, String name) {
    return from.has(name) ? Optional.of(from.path(name).asString("")) : Optional.empty();
  }

  private static void own(ObjectNode to, Own own) {
    strings(to, "domains", own.domains().stream().map(DomainName::name).toList());
    strings(to, "relays", own.relays().stream().map(Network::toString).toList());
    strings(to, "brands", own.brands());
    strings(to, "authservIds", own.authservIds());
  }

  private static Own own(JsonNode from) {
    return new Own(
        strings(from, "domains").stream().flatMap(d -> DomainName.parse(d).stream()).toList(),
        strings(from, "relays").stream().flatMap(n -> Network.parse(n).stream()).toList(),
        strings(from, "brands"),
        strings(from, "authservIds"));
  }

  private static void setup(ObjectNode to, Setup setup) {
    to.put("rdapBootstrap", setup.rdapBootstrap());
    to.put("whoisRoot", setup.whoisRoot());
    ArrayNode feeds = to.putArray("feeds");
    for (Setup.Feed feed : setup.feeds()) {
      feeds.addObject().put("name", feed.name()).put("category", feed.category());
    }
    strings(to, "dnsLists", setup.dnsLists());
    strings(to, "services", setup.services());
    to.put("pages", setup.pages());
  }

  private static Setup setup(JsonNode from) {
    var feeds = new ArrayList<Setup.Feed>();
    for (JsonNode feed : from.path("feeds")) {
      feeds.add(new Setup.Feed(feed.path("name").asString(""), feed.path("category").asString("")));
    }
    return new Setup(
        from.path("rdapBootstrap").asString(""),
        from.path("whoisRoot").asString(""),
        feeds,
        strings(from, "dnsLists"),
        strings(from, "services"),
        from.path("pages").asBoolean(false));
  }

  private static void request(ObjectNode to, Request request) {
    switch (request) {
      case Request.Query query ->
          to.put("kind", "dns")
              .put("name", query.name())
              .put("type", query.type().name())
              .put("visibleToSender", query.visibleToSender());
      case Request.Http http ->
          to.put("kind", "http")
              .put("uri", http.uri().toString())
              .put("accept", http.headers().getOrDefault("Accept", ""))
              .put("body", http.body());
      case Request.Whois whois ->
          to.put("kind", "whois").put("server", whois.server()).put("line", whois.line());
      case Request.Table table ->
          to.put("kind", "table").put("table", table.table()).put("entry", table.entry());
      case Request.Picture picture -> to.put("kind", "picture").put("sha256", picture.sha256());
      case Request.Visit visit ->
          to.put("kind", "page")
              .put("uri", visit.address().toString())
              .put("device", visit.device().name());
    }
  }

  private static Request request(JsonNode from) {
    return switch (from.path("kind").asString("")) {
      case "dns" ->
          new Request.Query(
              from.path("name").asString(""),
              DnsType.valueOf(from.path("type").asString("")),
              from.path("visibleToSender").asBoolean(false));
      case "http" ->
          new Request.Http(
              URI.create(from.path("uri").asString("")),
              accept(from.path("accept").asString("")),
              from.path("body").asString(""));
      case "whois" ->
          new Request.Whois(from.path("server").asString(""), from.path("line").asString(""));
      case "table" ->
          new Request.Table(from.path("table").asString(""), from.path("entry").asString(""));
      case "picture" -> new Request.Picture(from.path("sha256").asString(""), () -> new byte[0]);
      case "page" ->
          new Request.Visit(
              URI.create(from.path("uri").asString("")),
              Device.valueOf(from.path("device").asString("")));
      default -> throw new IllegalArgumentException("no such request");
    };
  }

  private static Map<String, String> accept(String type) {
    return type.isEmpty() ? Map.of() : Map.of("Accept", type);
  }

  private static void reply(ObjectNode to, Reply reply) {
    to.put("source", reply.source()).put("at", reply.at().toString());
    switch (reply) {
      case Reply.Failed failed -> to.put("failed", failed.why().name());
      case Reply.Received received -> {
        to.put("status", received.status()).put("cut", received.isCut());
        ObjectNode headers = to.putObject("headers");
        received.headers().forEach((name, values) -> strings(headers, name, values));
      }
    }
  }

  private static Reply reply(JsonNode from, byte[] body) {
    String source = from.path("source").asString("");
    Instant at = Instant.parse(from.path("at").asString(""));
    if (from.has("failed")) {
      return new Reply.Failed(Trouble.valueOf(from.path("failed").asString("")), source, at);
    }
    var headers = new LinkedHashMap<String, List<String>>();
    JsonNode fields = from.path("headers");
    fields.properties().forEach(e -> headers.put(e.getKey(), strings(fields, e.getKey())));
    return new Reply.Received(
        from.path("status").asInt(0), headers, body, from.path("cut").asBoolean(false), source, at);
  }

  private static void strings(ObjectNode to, String name, List<String> values) {
    ArrayNode array = to.putArray(name);
    values.forEach(array::add);
  }

  private static List<String> strings(JsonNode from, String name) {
    var values = new ArrayList<String>();
    from.path(name).forEach(value -> values.add(value.asString("")));
    return values;
  }
}
