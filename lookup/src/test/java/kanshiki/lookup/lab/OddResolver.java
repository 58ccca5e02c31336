package kanshiki.lookup.lab;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kanshiki.lookup.net.HostPort;
import org.xbill.DNS.Message;

/** A resolver on loopback that answers, by UDP and TCP, as it was told: perhaps not at all. */
public final class OddResolver implements AutoCloseable {
  private final DatagramSocket datagrams;
  private final ServerSocket streams;
  private final Behaviour behaviour;
  private final AtomicInteger questions = new AtomicInteger();

  /** What is answered. */
  public interface Behaviour {
    /**
     * The answer's bytes; empty: none ever comes.
     *
     * @param overTcp whether the question came by TCP
     */
    Optional<byte[]> answer(Message question, boolean overTcp) throws IOException;
  }

  private OddResolver(DatagramSocket datagrams, ServerSocket streams, Behaviour behaviour) {
    this.datagrams = datagrams;
    this.streams = streams;
    this.behaviour = behaviour;
  }

  public static OddResolver start(Behaviour behaviour) {
    for (int i = 0; i < 50; i++) {
      try {
        var datagrams = new DatagramSocket(new InetSocketAddress(loopback(), 0));
        try {
          var streams = new ServerSocket(datagrams.getLocalPort(), 50, loopback());
          var server = new OddResolver(datagrams, streams, behaviour);
          Thread.ofVirtual().start(server::listen);
          Thread.ofVirtual().start(server::accept);
          return server;
        } catch (IOException e) {
          datagrams.close(); // the port is taken for TCP: another one
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException("no free port");
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  public HostPort address() {
    return new HostPort("127.0.0.1", datagrams.getLocalPort());
  }

  /** How many questions came so far. */
  public int questions() {
    return questions.get();
  }

  private void listen() {
    while (!datagrams.isClosed()) {
      try {
        var packet = new DatagramPacket(new byte[4096], 4096);
        datagrams.receive(packet);
        Thread.ofVirtual().start(() -> reply(packet));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void reply(DatagramPacket packet) {
    try {
      byte[] asked = java.util.Arrays.copyOf(packet.getData(), packet.getLength());
      Optional<byte[]> answer = answer(asked, false);
      if (answer.isPresent()) {
        byte[] bytes = answer.get();
        datagrams.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      return; // closed, or too long for a datagram
    }
  }

  private void accept() {
    while (!streams.isClosed()) {
      try {
        Socket connection = streams.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new DataInputStream(connection.getInputStream());
      var asked = new byte[in.readUnsignedShort()];
      in.readFully(asked);
      Optional<byte[]> answer = answer(asked, true);
      if (answer.isEmpty()) {
        in.transferTo(java.io.OutputStream.nullOutputStream()); // until the other side leaves
        return;
      }
      var out = new DataOutputStream(connection.getOutputStream());
      out.writeShort(answer.get().length);
      out.write(answer.get());
      out.flush();
    } catch (IOException e) {
      return; // the other side has left, as it should
    }
  }

  private Optional<byte[]> answer(byte[] asked, boolean overTcp) throws IOException {
    questions.incrementAndGet();
    return behaviour.answer(new Message(asked), overTcp);
  }

  @Override
  public void close() {
    datagrams.close();
    try {
      streams.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
