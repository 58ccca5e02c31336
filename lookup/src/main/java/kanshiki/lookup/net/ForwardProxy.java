package kanshiki.lookup.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.visit.Gate;
import kanshiki.page.Contact;

/**
 * A forward proxy on the loopback interface for one visit: CONNECT tunnels (HTTPS, WebSocket) and
 * plain HTTP, one request a connection. Every name is resolved here and every address passes the
 * guard, so it does not matter what a page, a redirect or a name server says. Thread-safe.
 *
 * <p>Any program of this machine could use it while the visit lasts; none reaches by it what the
 * guard forbids.
 */
final class ForwardProxy implements Gate, AutoCloseable {
  /** Bytes received from outside in one visit. */
  private static final long MAX_BYTES = 32L << 20;

  /** Bytes that a page may send outside. */
  private static final long MAX_SENT = 4L << 20;

  private static final int MAX_CONNECTIONS = 250;

  private static final int MAX_HEAD = 32 << 10;

  private static final int MAX_HOSTS = 200;

  private static final Duration CONNECT_TIME = Duration.ofSeconds(5);

  private static final int IDLE_MILLIS = 20_000;

  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "proxy-connection",
          "proxy-authorization",
          "keep-alive",
          "upgrade",
          "te",
          "trailer");

  private final Connections connections;
  private final Patience patience;
  private final ServerSocket server;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final Map<HostPort, Contact> contacts = new TreeMap<>(ForwardProxy::order);
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger accepted = new AtomicInteger();
  private volatile boolean exhausted;
  private volatile boolean shut;

  private ForwardProxy(Connections connections, Patience patience, ServerSocket server) {
    this.connections = connections;
    this.patience = patience;
    this.server = server;
  }

  static ForwardProxy open(Connections connections, Patience patience) throws IOException {
    var proxy =
        new ForwardProxy(
            connections, patience, new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1")));
    Thread.startVirtualThread(proxy::serve);
    return proxy;
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public Optional<String> address(String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    synchronized (contacts) {
      return contacts.values().stream()
          .filter(contact -> contact.host().equals(wanted) && !contact.address().isEmpty())
          .map(Contact::address)
          .findFirst();
    }
  }

  @Override
  public List<Contact> contacts() {
    synchronized (contacts) {
      return List.copyOf(contacts.values());
    }
  }

  @Override
  public boolean isExhausted() {
    return exhausted;
  }

  @Override
  public void shut() {
    shut = true;
    closeQuietly(server);
    for (Closeable each : open) {
      closeQuietly(each);
    }
  }

  @Override
  public void close() {
    shut();
  }

  private void serve() {
    while (!shut) {
      try {
        Socket client = server.accept();
        if (accepted.incrementAndGet() > MAX_CONNECTIONS) {
          exhausted = true;
          closeQuietly(client);
        } else {
          Thread.startVirtualThread(() -> serve(client));
        }
      } catch (IOException e) {
        if (!shut) {
          shut(); // without a listener nothing gets out, which is the safe side
        }
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client) {
      client.setSoTimeout(IDLE_MILLIS);
      client.setTcpNoDelay(true);
      if (!shut) {
        var in = new BufferedInputStream(client.getInputStream(), 16 << 10);
        Head head = Head.read(in);
        if (head.first().startsWith("CONNECT ")) {
          tunnel(head, client, in);
        } else {
          relay(head, client, in);
        }
      }
    } catch (IOException e) {
      // The browser sees a connection that broke off; what is worth telling is among the contacts.
    } finally {
      open.remove(client);
    }
  }

  private void tunnel(Head head, Socket client, InputStream in) throws IOException {
    Optional<HostPort> to = HostPort.parse(head.word(1));
    if (to.isEmpty()) {
      refuse(client);
      return;
    }
    Socket upstream;
    try {
      upstream = connect(to.get());
    } catch (IOException e) {
      refuse(client);
      return;
    }
    open.add(upstream);
    try (upstream) {
      client
          .getOutputStream()
          .write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      Thread up = Thread.startVirtualThread(() -> pumpUp(in, client, upstream));
      pump(upstream.getInputStream(), client.getOutputStream(), received, MAX_BYTES);
      closeQuietly(client);
      closeQuietly(upstream);
      up.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(upstream);
    }
  }

  private void pumpUp(InputStream in, Socket client, Socket upstream) {
    try {
      pump(in, upstream.getOutputStream(), sent, MAX_SENT);
      upstream.shutdownOutput();
    } catch (IOException e) {
      closeQuietly(client);
      closeQuietly(upstream);
    }
  }

  private static void refuse(Socket client) throws IOException {
    client
        .getOutputStream()
        .write(
            "HTTP/1.1 502 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * One plain request and its reply. A refusal closes the connection without a reply, which no
   * server outside can be mistaken for.
   */
  private void relay(Head head, Socket client, InputStream in) throws IOException {
    URI uri;
    try {
      uri = URI.create(origin(head.word(1)));
    } catch (IllegalArgumentException e) {
      return;
    }
    String host = uri.getHost();
    if (!"http".equals(uri.getScheme()) || host == null) {
      return;
    }
    int port = uri.getPort() < 0 ? 80 : uri.getPort();
    if (port < 1 || port > 65_535) {
      return;
    }
    Socket upstream = connect(new HostPort(bare(host), port));
    open.add(upstream);
    try (upstream) {
      String path = head.word(1).substring(origin(head.word(1)).length());
      String first = head.word(0) + " " + (path.isEmpty() ? "/" : path) + " HTTP/1.1";
      OutputStream out = upstream.getOutputStream();
      out.write(head.rewritten(first, HOP_BY_HOP));
      out.flush();
      Thread up = Thread.startVirtualThread(() -> pumpUp(in, client, upstream));
      reply(new BufferedInputStream(upstream.getInputStream(), 16 << 10), client.getOutputStream());
      closeQuietly(client);
      closeQuietly(upstream);
      up.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(upstream);
    }
  }

  /** Passes the reply on, marked as the last one of its connection. */
  private void reply(InputStream from, OutputStream to) throws IOException {
    while (true) {
      Head head = Head.read(from);
      if (!head.first().startsWith("HTTP/1.")) {
        throw new IOException("no HTTP");
      }
      to.write(head.rewritten(head.first(), HOP_BY_HOP));
      if (!head.word(1).startsWith("1")) {
        break;
      }
    }
    to.flush();
    pump(from, to, received, MAX_BYTES);
  }

  /** Scheme and authority of an absolute address. */
  private static String origin(String url) throws IOException {
    int start = url.indexOf("://");
    if (start < 0) {
      throw new IOException("not an absolute address");
    }
    int end = start + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(0, end);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private Socket connect(HostPort wanted) throws IOException {
    HostPort to = new HostPort(wanted.host().toLowerCase(Locale.ROOT), wanted.port());
    List<InetSocketAddress> addresses;
    try {
      addresses = connections.to(to.host(), to.port(), patience.atMost(CONNECT_TIME));
    } catch (TroubleException e) {
      note(to, "", outcome(e.trouble()));
      throw e;
    }
    IOException last = new ConnectException();
    for (InetSocketAddress address : addresses.subList(0, Math.min(3, addresses.size()))) {
      String text = address.getAddress().getHostAddress();
      var socket = new Socket();
      try {
        socket.connect(address, patience.atMost(CONNECT_TIME).leftMillis());
        socket.setSoTimeout(IDLE_MILLIS);
        socket.setTcpNoDelay(true);
        note(to, text, Contact.Outcome.CONNECTED);
        return socket;
      } catch (IOException e) {
        closeQuietly(socket);
        last = e;
        note(
            to,
            text,
            e instanceof SocketTimeoutException
                ? Contact.Outcome.TIMEOUT
                : Contact.Outcome.NO_CONNECTION);
      }
    }
    throw last;
  }

  private static Contact.Outcome outcome(Trouble trouble) {
    return switch (trouble) {
      case FORBIDDEN -> Contact.Outcome.FORBIDDEN;
      case TIMEOUT, DEADLINE, RATE_LIMITED, REFUSED -> Contact.Outcome.TIMEOUT;
      case UNREACHABLE,
          NONSENSE,
          NO_SERVER,
          NO_BROWSER,
          NO_PROGRAM,
          NOT_FETCHED,
          NOT_RECORDED,
          NOT_WANTED ->
          Contact.Outcome.NO_ADDRESS;
    };
  }

  /** Once connected stays connected: a later failure does not unmake it. */
  private void note(HostPort to, String address, Contact.Outcome outcome) {
    synchronized (contacts) {
      Contact before = contacts.get(to);
      if (before == null && contacts.size() >= MAX_HOSTS) {
        exhausted = true;
        return;
      }
      if (before == null || before.outcome() != Contact.Outcome.CONNECTED) {
        contacts.put(to, new Contact(to.host(), to.port(), address, outcome));
      }
    }
  }

  private void pump(InputStream from, OutputStream to, AtomicLong counted, long max)
      throws IOException {
    var buffer = new byte[16 << 10];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      if (counted.addAndGet(read) > max) {
        exhausted = true;
        throw new IOException("more than a visit allows");
      }
      to.write(buffer, 0, read);
      to.flush();
    }
  }

  private static void closeQuietly(Closeable each) {
    try {
      each.close();
    } catch (SocketException e) {
      // already gone
    } catch (IOException e) {
      // nothing is left to be done for it
    }
  }

  private static int order(HostPort one, HostPort other) {
    int names = one.host().compareTo(other.host());
    return names != 0 ? names : Integer.compare(one.port(), other.port());
  }

  /** The first line of an HTTP message and its fields, as they came. */
  private record Head(String first, List<String> fields) {

    static Head read(InputStream in) throws IOException {
      var lines = new ArrayList<String>();
      var line = new ByteArrayOutputStream();
      for (int i = 0; i < MAX_HEAD; i++) {
        int c = in.read();
        if (c < 0) {
          throw new IOException("broken off");
        }
        if (c != '\n') {
          line.write(c);
          continue;
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        line.reset();
        text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        if (text.isEmpty() && !lines.isEmpty()) {
          return new Head(lines.getFirst(), List.copyOf(lines.subList(1, lines.size())));
        }
        if (!text.isEmpty()) {
          lines.add(text);
        }
      }
      throw new IOException("longer than any head");
    }

    /** The {@code n}th word of the first line; empty when it has fewer. */
    String word(int n) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        int space = first.indexOf(' ', from);
        if (space < 0) {
          return "";
        }
        from = space + 1;
      }
      int end = first.indexOf(' ', from);
      return first.substring(from, end < 0 ? first.length() : end);
    }

    /** With another first line, without {@code dropped} fields, and as the last of its line. */
    byte[] rewritten(String line, Set<String> dropped) {
      var text = new StringBuilder(line).append("\r\n");
      boolean drop = false;
      for (String field : fields) {
        boolean continued = field.startsWith(" ") || field.startsWith("\t");
        int colon = field.indexOf(':');
        if (!continued) {
          drop =
              colon > 0
                  && dropped.contains(field.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        }
        if (!drop) {
          text.append(field).append("\r\n");
        }
      }
      return text.append("Connection: close\r\n\r\n")
          .toString()
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
