package kanshiki.publish.wordpress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import kanshiki.data.Digest;
import kanshiki.page.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One WordPress site, by the REST interface that comes with it (wp/v2). Thread-safe, but two that
 * post the same case at once may double it.
 *
 * <p>The password goes to the named host only: redirects are not followed, and without encryption
 * only a host of this machine is spoken to.
 */
public final class WordPress implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_REPLY = 4_000_000;
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Posts in any of these states are the case's. */
  private static final String STATES = "publish,future,draft,pending,private";

  private final HttpClient http;
  private final URI site;
  private final String authorization;
  private Optional<String> root = Optional.empty();

  /**
   * Asks nothing yet.
   *
   * @param password an application password, as WordPress shows it
   * @throws WordPressException when the address would give the password away
   */
  public WordPress(URI site, String user, String password) {
    String host = site.getHost() == null ? "" : site.getHost();
    boolean near = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    if (!"https".equals(site.getScheme()) && !near) {
      throw new WordPressException(
          "publish.wordpress.url must begin with https://, since a password is sent to it");
    }
    this.site = site.toString().endsWith("/") ? site : URI.create(site + "/");
    String login = user + ":" + password.strip();
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** What came of posting: whether the post is new, and its address. */
  public record Posted(boolean isNew, String address) {}

  /**
   * Makes the post, or changes the one that is there.
   *
   * @throws WordPressException when the site cannot be reached or refuses
   */
  public synchronized Posted post(Post post) {
    var categories = new ArrayList<Long>();
    for (Post.Category category : post.categories()) {
      categories.add(category(category));
    }
    String html = post.html();
    if (post.picture().isPresent()) {
      html = html.replace(Post.PICTURE, picture(post.slug(), post.picture().get()));
    }
    String body = html;
    Optional<Long> there = find("posts", post.slug(), "&status=" + STATES);
    JsonNode made =
        send(
            "POST",
            "wp/v2/posts" + there.map(id -> "/" + id).orElse(""),
            "",
            json(
                json -> {
                  json.writeStringProperty("slug", post.slug());
                  json.writeStringProperty("status", "publish");
                  json.writeStringProperty("title", post.title());
                  json.writeStringProperty("excerpt", post.excerpt());
                  json.writeStringProperty("content", body);
                  json.writeArrayPropertyStart("categories");
                  categories.forEach(json::writeNumber);
                  json.writeEndArray();
                }));
    return new Posted(there.isEmpty(), made.path("link").asString(""));
  }

  private long category(Post.Category category) {
    Optional<Long> there = find("categories", category.slug(), "");
    if (there.isPresent()) {
      return there.get();
    }
    Reply reply =
        ask(
            "POST",
            "wp/v2/categories",
            "",
            "application/json",
            json(json -> {
                  json.writeStringProperty("name", category.name());
                  json.writeStringProperty("slug", category.slug());
                })
                .getBytes(StandardCharsets.UTF_8),
            Optional.empty());
    // Another category of that name: it will do.
    long exists = reply.body().path("data").path("term_id").asLong(0);
    if (reply.body().path("code").asString("").equals("term_exists") && exists > 0) {
      return exists;
    }
    return id(checked(reply));
  }

  private String picture(String slug, Picture picture) {
    String name = slug + "-" + Digest.sha256(picture.bytes()).substring(0, 12);
    Reply found = ask("GET", "wp/v2/media", "slug=" + name, "", new byte[0], Optional.empty());
    JsonNode there = checked(found).path(0);
    JsonNode media =
        there.has("source_url")
            ? there
            : checked(
                ask(
                    "POST",
                    "wp/v2/media",
                    "",
                    picture.type(),
                    picture.bytes(),
                    Optional.of(name + ".png")));
    String address = media.path("source_url").asString("");
    if (!address.startsWith("http")) {
      throw new WordPressException("WordPress took a picture and did not say where it is");
    }
    return address;
  }

  private Optional<Long> find(String kind, String slug, String more) {
    JsonNode found =
        send("GET", "wp/v2/" + kind, "slug=" + encoded(slug) + "&context=edit" + more, "");
    JsonNode first = found.path(0);
    return first.has("id") ? Optional.of(id(first)) : Optional.empty();
  }

  private static long id(JsonNode object) {
    long id = object.path("id").asLong(0);
    if (id <= 0) {
      throw new WordPressException("WordPress answered without an id");
    }
    return id;
  }

  private JsonNode send(String method, String path, String query, String body) {
    return checked(
        ask(
            method,
            path,
            query,
            "application/json",
            body.getBytes(StandardCharsets.UTF_8),
            Optional.empty()));
  }

  private record Reply(int status, JsonNode body) {}

  private static JsonNode checked(Reply reply) {
    if (reply.status() / 100 != 2) {
      String why = reply.body().path("message").asString("").replaceAll("<[^>]*>", "").strip();
      String code = reply.body().path("code").asString("");
      throw new WordPressException(
          "WordPress refused (HTTP "
              + reply.status()
              + (code.isEmpty() ? "" : ", " + code)
              + ")"
              + (why.isEmpty() ? "" : ": " + why));
    }
    return reply.body();
  }

  /** Sites that do not rewrite addresses have the interface behind a parameter. */
  private Reply ask(
      String method,
      String path,
      String query,
      String type,
      byte[] body,
      Optional<String> fileName) {
    if (root.isEmpty()) {
      Reply pretty = request("GET", site + "wp-json/", "", new byte[0], Optional.empty());
      root = Optional.of(pretty.body().has("routes") ? "wp-json/" : "?rest_route=/");
    }
    boolean plain = root.get().startsWith("?");
    String address =
        site + root.get() + path + (query.isEmpty() ? "" : (plain ? "&" : "?") + query);
    return request(method, address, type, body, fileName);
  }

  private Reply request(
      String method, String address, String type, byte[] body, Optional<String> fileName) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(TIMEOUT)
            .header("Authorization", authorization)
            .header("Accept", "application/json");
    if (method.equals("POST")) {
      request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }
    fileName.ifPresent(
        name -> request.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        return new Reply(response.statusCode(), read(in));
      }
    } catch (IOException e) {
      throw new WordPressException("WordPress at " + site + " cannot be reached: " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WordPressException("interrupted while posting to WordPress", e);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static JsonNode read(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    in.transferTo(
        new java.io.OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] from, int at, int length) throws IOException {
            if (bytes.size() + length > MAX_REPLY) {
              throw new IOException("the answer is too long");
            }
            bytes.write(from, at, length);
          }
        });
    try {
      return MAPPER.readTree(bytes.toByteArray());
    } catch (JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static String json(Consumer<JsonGenerator> members) {
    var buffer = new StringWriter(8_192);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return buffer.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
