package kanshiki.lookup.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import kanshiki.lookup.net.ConnectTo;
import kanshiki.lookup.net.HostPort;

/**
 * Web sites on loopback, by HTTP and by HTTPS with a certificate made for them on the spot. Reached
 * by detours ({@code connect-to}), so that everything else on loopback stays forbidden.
 */
public final class WebLab implements AutoCloseable {
  private final HttpServer plain;
  private final HttpsServer secure;
  private final Set<String> hosts = new TreeSet<>();
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** What is done with one request. */
  public interface Site {
    void answer(HttpExchange exchange) throws IOException;
  }

  private WebLab(HttpServer plain, HttpsServer secure) {
    this.plain = plain;
    this.secure = secure;
  }

  /** Sites for {@code hosts}, with nothing on them yet. */
  public static WebLab start(String... hosts) {
    try {
      var here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
      HttpsServer secure = HttpsServer.create(here, 100);
      secure.setHttpsConfigurator(new HttpsConfigurator(context(hosts)));
      var lab = new WebLab(HttpServer.create(here, 100), secure);
      lab.hosts.addAll(List.of(hosts));
      for (HttpServer server : List.of(lab.plain, secure)) {
        server.createContext("/", lab::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
      }
      return lab;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code where} is host and path: {@code shop.example/sign-in}. */
  public WebLab serve(String where, Site site) {
    sites.put(where, site);
    return this;
  }

  /** An HTML page. */
  public WebLab page(String where, String html) {
    return serve(where, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
  }

  /** Something else. */
  public WebLab file(String where, String type, byte[] bytes) {
    return serve(where, exchange -> send(exchange, 200, type, bytes));
  }

  /** An HTTP redirect. */
  public WebLab redirect(String where, String to) {
    return serve(
        where,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          send(exchange, 302, "text/html", "");
        });
  }

  public static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Leads the ports 80 and 443 of every host here. */
  public List<ConnectTo> detours() {
    var detours = new ArrayList<ConnectTo>();
    for (String host : hosts) {
      detours.add(new ConnectTo(new HostPort(host, 80), address(plain)));
      detours.add(new ConnectTo(new HostPort(host, 443), address(secure)));
    }
    return detours;
  }

  private static HostPort address(HttpServer server) {
    return new HostPort("127.0.0.1", server.getAddress().getPort());
  }

  /** {@code METHOD host/path} of every request so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    String where = host.replaceFirst(":[0-9]+$", "") + exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + where);
    Site site = sites.get(where);
    try (exchange) {
      if (site == null) {
        send(exchange, 404, "text/html", "<title>Not Found</title><h1>Not Found</h1>");
      } else {
        site.answer(exchange);
      }
    }
  }

  private static SSLContext context(String... hosts) throws IOException, GeneralSecurityException {
    char[] password = "laboratory".toCharArray();
    var keys = KeyStore.getInstance("PKCS12");
    Path folder = Files.createTempDirectory("kanshiki-lab");
    Path file = folder.resolve("keys.p12");
    try {
      make(file, hosts);
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, password);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** By the JDK's keytool: a key and a certificate that it signs itself. */
  private static void make(Path file, String... hosts) throws IOException {
    String names = List.of(hosts).stream().map(h -> "dns:" + h).collect(Collectors.joining(","));
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "lab",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + hosts[0] + ", O=Laboratory",
                "-ext",
                "san=" + names,
                "-startdate",
                "2022/02/18 00:00:00",
                "-validity",
                "36500",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "laboratory")
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    plain.stop(0);
    secure.stop(0);
  }
}
