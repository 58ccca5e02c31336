package kanshiki.lookup.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One HTTP request and its reply; redirects are for the caller. No cookies, no cached credentials.
 * Thread-safe.
 */
final class WebClient implements AutoCloseable {
  /** Longer bodies are cut, counted after decompression. */
  static final int MAX_BYTES = 8 << 20;

  private static final int MAX_HEADERS = 200;

  private static final int MAX_REDIRECTS = 5;

  private final CloseableHttpClient client;
  private final InstantSource clock;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lookup-alarm").factory());

  WebClient(Connections connections, InstantSource clock, String userAgent) {
    this.clock = clock;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Resolver(connections))
                    .setMaxConnTotal(200)
                    .setMaxConnPerRoute(50)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(10))
                            .setTimeToLive(TimeValue.ofSeconds(20))
                            .build())
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableDefaultUserAgent()
            .setUserAgent(userAgent)
            .build();
  }

  Reply ask(Request.Http request, Patience patience) throws IOException {
    var call = new HttpUriRequestBase(request.body().isEmpty() ? "GET" : "POST", request.uri());
    request.headers().forEach(call::setHeader);
    if (!request.body().isEmpty()) {
      String type = request.headers().getOrDefault("Content-Type", "application/json");
      call.setEntity(new StringEntity(request.body(), ContentType.parse(type)));
    }
    return timed(call, patience, response -> read(request.uri(), response));
  }

  /**
   * Fetches one file, following redirects; each step goes through the guard, and none leads from
   * HTTPS to HTTP.
   */
  Downloaded download(URI from, Downloaded.Version known, Path to, long maxBytes, Patience patience)
      throws IOException {
    URI at = from;
    for (int step = 0; step <= MAX_REDIRECTS; step++) {
      var call = new HttpUriRequestBase("GET", at);
      known.etag().ifPresent(etag -> call.setHeader("If-None-Match", etag));
      known.lastModified().ifPresent(time -> call.setHeader("If-Modified-Since", time));
      Step taken = timed(call, patience, response -> step(response, to, maxBytes));
      if (taken.end().isPresent()) {
        return taken.end().get();
      }
      at = next(at, taken.location());
    }
    throw new TroubleException(Trouble.FORBIDDEN);
  }

  /** The end of a download, or where it goes on. */
  private record Step(Optional<Downloaded> end, String location) {}

  private static Step step(ClassicHttpResponse response, Path to, long maxBytes)
      throws IOException {
    int status = response.getCode();
    Header location = response.getFirstHeader("Location");
    if (status >= 300 && status < 400 && status != 304 && location != null) {
      return new Step(Optional.empty(), String.valueOf(location.getValue()));
    }
    return new Step(Optional.of(end(response, status, to, maxBytes)), "");
  }

  private static Downloaded end(ClassicHttpResponse response, int status, Path to, long maxBytes)
      throws IOException {
    if (status == 304) {
      return new Downloaded.Unchanged();
    }
    if (status != 200 || response.getEntity() == null) {
      Trouble why = status == 429 ? Trouble.RATE_LIMITED : Trouble.REFUSED;
      return new Downloaded.Failed(why, Optional.of(status), false);
    }
    try {
      Download.Written written = Download.write(response.getEntity().getContent(), to, maxBytes);
      var version =
          new Downloaded.Version(header(response, "ETag"), header(response, "Last-Modified"));
      return new Downloaded.Fetched(written.bytes(), written.sha256(), version);
    } catch (Download.TooLongException e) {
      return new Downloaded.Failed(Trouble.NONSENSE, Optional.empty(), true);
    }
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name))
        .map(h -> String.valueOf(h.getValue()));
  }

  private static URI next(URI at, String location) throws TroubleException {
    try {
      URI next = at.resolve(new URI(location));
      String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
      boolean secure = "https".equalsIgnoreCase(at.getScheme());
      if (scheme.equals("https") || (scheme.equals("http") && !secure)) {
        return next;
      }
      throw new TroubleException(Trouble.FORBIDDEN);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new TroubleException(Trouble.NONSENSE);
    }
  }

  private <T> T timed(
      HttpUriRequestBase call, Patience patience, HttpClientResponseHandler<T> handler)
      throws IOException {
    call.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.ofMilliseconds(patience.leftMillis()))
            .setConnectionRequestTimeout(Timeout.ofMilliseconds(patience.leftMillis()))
            .build());
    // A server that sends byte by byte is cut off here, wherever the client is waiting.
    ScheduledFuture<?> end =
        alarm.schedule(call::cancel, patience.leftMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(call, handler);
    } catch (UnknownHostException e) {
      throw new TroubleException(trouble(e));
    } catch (IOException e) {
      throw patience.isOver() ? new SocketTimeoutException() : e;
    } catch (IllegalStateException e) {
      // The client lost its connection to the alarm while it was still taking hold of it.
      throw patience.isOver() ? new SocketTimeoutException() : new IOException(e);
    } finally {
      end.cancel(false);
    }
  }

  private Reply read(URI uri, ClassicHttpResponse response) throws IOException {
    Bounded body;
    if (response.getEntity() == null) {
      body = Bounded.read(InputStream.nullInputStream(), 0);
    } else {
      body = Bounded.read(response.getEntity().getContent(), MAX_BYTES);
    }
    Instant at = clock.instant();
    return new Reply.Received(
        response.getCode(), headers(response), body.bytes(), body.isCut(), origin(uri), at);
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    Header[] all = response.getHeaders();
    for (int i = 0; i < Math.min(all.length, MAX_HEADERS); i++) {
      headers
          .computeIfAbsent(all[i].getName(), _ -> new ArrayList<>())
          .add(String.valueOf(all[i].getValue()));
    }
    return headers;
  }

  /** Scheme, host and port: what the report names as the source. */
  static String origin(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }

  private static Trouble trouble(UnknownHostException e) {
    return e instanceof NotAllowedException not ? not.trouble : Trouble.UNREACHABLE;
  }

  /** Carries the guard's refusal through the HTTP client. */
  private static final class NotAllowedException extends UnknownHostException {
    private final Trouble trouble;

    NotAllowedException(String host, Trouble trouble) {
      super(host);
      this.trouble = trouble;
    }
  }

  private record Resolver(Connections connections) implements DnsResolver {
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      try {
        return connections.to(host, port, Patience.of(java.time.Duration.ofSeconds(5)));
      } catch (TroubleException e) {
        throw new NotAllowedException(host, e.trouble());
      }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException("asked without a port: " + host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Override
  public void close() throws IOException {
    alarm.shutdownNow();
    client.close();
  }
}
