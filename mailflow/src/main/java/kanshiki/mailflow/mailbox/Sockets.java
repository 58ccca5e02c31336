package kanshiki.mailflow.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * The sockets of one connection, so that they can be closed whatever the library waits for.
 * Thread-safe.
 */
final class Sockets {
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private Socket remembered(Socket socket) throws IOException {
    open.removeIf(Socket::isClosed);
    open.add(socket);
    if (closed) {
      socket.close();
      throw new IOException("closed");
    }
    return socket;
  }

  /** Closes all, and lets none be opened any more. */
  void close() {
    closed = true;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is of no use any more.
      }
    }
  }

  SocketFactory plain() {
    return new SocketFactory() {
      @Override
      public Socket createSocket() throws IOException {
        return remembered(new Socket());
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return remembered(new Socket(host, port));
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress from, int fromPort)
          throws IOException {
        return remembered(new Socket(host, port, from, fromPort));
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return remembered(new Socket(host, port));
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
          throws IOException {
        return remembered(new Socket(host, port, from, fromPort));
      }
    };
  }

  SSLSocketFactory tls(SSLSocketFactory factory) {
    return new SSLSocketFactory() {
      @Override
      public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
      }

      @Override
      public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
      }

      @Override
      public Socket createSocket() throws IOException {
        return remembered(factory.createSocket());
      }

      @Override
      public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
          throws IOException {
        return remembered(factory.createSocket(socket, host, port, autoClose));
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return remembered(factory.createSocket(host, port));
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress from, int fromPort)
          throws IOException {
        return remembered(factory.createSocket(host, port, from, fromPort));
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return remembered(factory.createSocket(host, port));
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
          throws IOException {
        return remembered(factory.createSocket(host, port, from, fromPort));
      }
    };
  }
}
