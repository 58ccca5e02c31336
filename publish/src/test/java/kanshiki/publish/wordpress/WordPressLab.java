package kanshiki.publish.wordpress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of WordPress as its REST interface shows: posts, categories and media, with its rules for
 * slugs and terms, seen at WordPress 6.1.
 */
final class WordPressLab implements AutoCloseable {
  static final String USER = "editor";
  static final String PASSWORD = "abcd EFGH ijkl MNOP qrst UVWX";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpServer server;
  private final boolean pretty;
  private final AtomicLong ids = new AtomicLong(10);
  final Map<Long, ObjectNode> posts = new TreeMap<>();
  final Map<Long, ObjectNode> categories = new TreeMap<>();
  final Map<Long, ObjectNode> media = new TreeMap<>();
  final List<String> requests = new ArrayList<>();
  final List<String> pictures = new ArrayList<>();

  /**
   * @param pretty whether addresses are rewritten, so that {@code /wp-json/} is there
   */
  WordPressLab(boolean pretty) throws IOException {
    this.pretty = pretty;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/blog");
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    String route = "";
    if (pretty && path.startsWith("/blog/wp-json/")) {
      route = path.substring("/blog/wp-json".length());
    } else if (query.containsKey("rest_route")) {
      route = query.get("rest_route");
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (route.isEmpty()) {
      send(exchange, 200, "<html>a page</html>");
      return;
    }
    requests.add(exchange.getRequestMethod() + " " + route);
    boolean write = exchange.getRequestMethod().equals("POST");
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    boolean known = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known && (write || "edit".equals(query.get("context")))) {
      error(exchange, 401, "rest_not_logged_in", "You are <b>not</b> currently logged in.");
    } else if (route.equals("/")) {
      send(exchange, 200, "{\"name\":\"blog\",\"routes\":{}}");
    } else if (route.startsWith("/wp/v2/posts")) {
      posts(exchange, route, query, write, body);
    } else if (route.equals("/wp/v2/categories")) {
      categories(exchange, query, write, body);
    } else if (route.equals("/wp/v2/media")) {
      media(exchange, query, write, body);
    } else {
      error(exchange, 404, "rest_no_route", "No route was found");
    }
  }

  private void posts(
      HttpExchange exchange, String route, Map<String, String> query, boolean write, byte[] body)
      throws IOException {
    if (!write) {
      List<String> states = List.of(query.getOrDefault("status", "publish").split(",", -1));
      list(exchange, posts, query.get("slug"), states);
      return;
    }
    JsonNode given = MAPPER.readTree(body);
    if (route.equals("/wp/v2/posts")) {
      long id = ids.incrementAndGet();
      ObjectNode post = MAPPER.createObjectNode();
      post.put("id", id);
      String slug = given.path("slug").asString();
      // What is taken already gets a number, which is how posts are doubled.
      boolean taken =
          posts.values().stream().anyMatch(p -> p.path("slug").asString().equals(slug));
      post.put("slug", taken ? slug + "-2" : slug);
      fill(post, given);
      posts.put(id, post);
      send(exchange, 201, post.toString());
      return;
    }
    ObjectNode post = posts.get(Long.parseLong(route.substring("/wp/v2/posts/".length())));
    if (post == null) {
      error(exchange, 404, "rest_post_invalid_id", "Invalid post ID.");
      return;
    }
    fill(post, given);
    send(exchange, 200, post.toString());
  }

  private void fill(ObjectNode post, JsonNode given) {
    for (String text : List.of("title", "content", "excerpt")) {
      if (given.has(text)) {
        post.putObject(text).put("raw", given.path(text).asString());
      }
    }
    post.put("status", given.path("status").asString("draft"));
    post.set("categories", given.path("categories"));
    post.put("link", address() + "/?p=" + post.path("id").asLong());
  }

  private void categories(
      HttpExchange exchange, Map<String, String> query, boolean write, byte[] body)
      throws IOException {
    if (!write) {
      list(exchange, categories, query.get("slug"), List.of());
      return;
    }
    JsonNode given = MAPPER.readTree(body);
    for (ObjectNode there : categories.values()) {
      if (there.path("name").asString().equals(given.path("name").asString())) {
        ObjectNode error = MAPPER.createObjectNode();
        error.put("code", "term_exists").put("message", "A term with the name exists.");
        error.putObject("data").put("status", 400).put("term_id", there.path("id").asLong());
        send(exchange, 400, error.toString());
        return;
      }
    }
    long id = ids.incrementAndGet();
    ObjectNode category = MAPPER.createObjectNode();
    category.put("id", id);
    category.put("name", given.path("name").asString());
    category.put("slug", given.path("slug").asString());
    categories.put(id, category);
    send(exchange, 201, category.toString());
  }

  private void media(
      HttpExchange exchange, Map<String, String> query, boolean write, byte[] body)
      throws IOException {
    if (!write) {
      list(exchange, media, query.get("slug"), List.of());
      return;
    }
    String name =
        exchange
            .getRequestHeaders()
            .getFirst("Content-Disposition")
            .replaceAll(".*filename=\"([^\"]*)\".*", "$1");
    long id = ids.incrementAndGet();
    ObjectNode file = MAPPER.createObjectNode();
    file.put("id", id);
    file.put("slug", name.replaceAll("\\.png$", ""));
    file.put("source_url", address() + "/wp-content/uploads/" + name);
    media.put(id, file);
    pictures.add(exchange.getRequestHeaders().getFirst("Content-Type") + " " + body.length);
    send(exchange, 201, file.toString());
  }

  private static void list(
      HttpExchange exchange, Map<Long, ObjectNode> all, String slug, List<String> states)
      throws IOException {
    ArrayNode found = MAPPER.createArrayNode();
    all.values().stream()
        .filter(each -> each.path("slug").asString().equals(slug))
        .filter(each -> states.isEmpty() || states.contains(each.path("status").asString()))
        .forEach(found::add);
    send(exchange, 200, found.toString());
  }

  private static Map<String, String> query(String raw) {
    var query = new TreeMap<String, String>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int is = pair.indexOf('=');
        query.put(
            pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static void error(HttpExchange exchange, int status, String code, String message)
      throws IOException {
    ObjectNode error = MAPPER.createObjectNode();
    error.put("code", code).put("message", message).putObject("data").put("status", status);
    send(exchange, status, error.toString());
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
