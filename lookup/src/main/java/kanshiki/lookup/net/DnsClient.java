package kanshiki.lookup.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Asks recursive resolvers: UDP first, TCP when the answer is cut (RFC 1035, 7766), the next server
 * when one is silent or cannot. Messages are made and read by dnsjava; the bytes are kept as they
 * came. Thread-safe.
 */
final class DnsClient {
  /** Fits one Ethernet frame (DNS flag day 2020). */
  private static final int UDP_SIZE = 1232;

  private static final int MAX_UDP = 65_535;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<InetSocketAddress> servers;

  DnsClient(List<InetSocketAddress> servers) {
    this.servers = List.copyOf(servers);
  }

  /** What a server said, and which. */
  static final class Said {
    private final Message message;
    private final byte[] bytes;
    private final InetSocketAddress server;

    private Said(Message message, byte[] bytes, InetSocketAddress server) {
      this.message = message;
      this.bytes = bytes;
      this.server = server;
    }

    Message message() {
      return message;
    }

    /** As received. */
    byte[] bytes() {
      return bytes;
    }

    InetSocketAddress server() {
      return server;
    }
  }

  /**
   * The first answer that says there is something, or that there is nothing.
   *
   * @param name in ASCII form without the last dot
   */
  Said ask(String name, DnsType type, Patience patience) throws TroubleException {
    if (servers.isEmpty()) {
      throw new TroubleException(Trouble.NO_SERVER);
    }
    Record question = question(name, type);
    Trouble worst = Trouble.TIMEOUT;
    Duration once = patience.left().dividedBy(2L * servers.size());
    for (int round = 0; round < 2; round++) {
      for (InetSocketAddress server : servers) {
        if (patience.isOver()) {
          throw new TroubleException(worst);
        }
        try {
          Said said = ask(question, server, patience.atMost(once));
          int rcode = said.message().getRcode();
          if (rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN) {
            return said;
          }
          worst = Trouble.REFUSED;
        } catch (SocketTimeoutException e) {
          worst = worst == Trouble.REFUSED ? worst : Trouble.TIMEOUT;
        } catch (TroubleException e) {
          worst = e.trouble();
        } catch (IOException e) {
          worst = Trouble.UNREACHABLE;
        }
      }
    }
    throw new TroubleException(worst);
  }

  private static Record question(String name, DnsType type) throws TroubleException {
    try {
      return Record.newRecord(Name.fromString(name + "."), Type.value(type.name()), DClass.IN);
    } catch (org.xbill.DNS.TextParseException e) {
      throw new TroubleException(Trouble.NONSENSE); // longer than a name can be
    }
  }

  private static Said ask(Record question, InetSocketAddress server, Patience patience)
      throws IOException {
    var query = Message.newQuery(question);
    query.getHeader().setID(RANDOM.nextInt(1 << 16));
    query.addRecord(new OPTRecord(UDP_SIZE, 0, 0), Section.ADDITIONAL);
    byte[] bytes = query.toWire();
    Said said = overUdp(query, bytes, server, patience);
    return said.message().getHeader().getFlag(Flags.TC)
        ? overTcp(query, bytes, server, patience)
        : said;
  }

  private static Said overUdp(
      Message query, byte[] bytes, InetSocketAddress server, Patience patience) throws IOException {
    try (var socket = new DatagramSocket()) {
      socket.connect(server); // the kernel drops what others send
      socket.send(new DatagramPacket(bytes, bytes.length));
      var packet = new DatagramPacket(new byte[MAX_UDP], MAX_UDP);
      while (true) {
        if (patience.isOver()) {
          throw new SocketTimeoutException();
        }
        socket.setSoTimeout(patience.leftMillis());
        socket.receive(packet);
        byte[] received = Arrays.copyOf(packet.getData(), packet.getLength());
        if (answers(query, received)) {
          return new Said(new Message(received), received, server);
        }
      }
    }
  }

  private static Said overTcp(
      Message query, byte[] bytes, InetSocketAddress server, Patience patience) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(server, patience.leftMillis());
      ByteBuffer framed = ByteBuffer.allocate(bytes.length + 2).putShort((short) bytes.length);
      socket.getOutputStream().write(framed.put(bytes).array());
      var in = new DataInputStream(new TimedInput(socket, patience));
      var received = new byte[in.readUnsignedShort()];
      in.readFully(received);
      if (!answers(query, received)) {
        throw new TroubleException(Trouble.NONSENSE);
      }
      return new Said(new Message(received), received, server);
    }
  }

  /** The same id and the same question (RFC 5452 section 9.1), and readable. */
  private static boolean answers(Message query, byte[] received) {
    try {
      var message = new Message(received);
      Record asked = query.getQuestion();
      Record echoed = message.getQuestion();
      return message.getHeader().getID() == query.getHeader().getID()
          && message.getHeader().getFlag(Flags.QR)
          && echoed != null
          && echoed.getType() == asked.getType()
          && echoed.getName().equals(asked.getName());
    } catch (IOException e) {
      return false;
    }
  }
}
