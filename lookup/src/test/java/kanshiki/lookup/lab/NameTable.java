package kanshiki.lookup.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kanshiki.lookup.net.HostPort;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A name server on loopback that answers over UDP out of a small table, without any program
 * installed. A name with several addresses gives the next one at each question, as in DNS
 * rebinding. Every other name does not exist.
 */
public final class NameTable implements AutoCloseable {
  private final DatagramSocket socket;
  private final Map<String, List<String>> addresses;
  private final Map<String, Integer> turns = new java.util.HashMap<>();

  private NameTable(DatagramSocket socket, Map<String, List<String>> addresses) {
    this.socket = socket;
    this.addresses = addresses;
  }

  public static NameTable start(Map<String, List<String>> addresses) {
    try {
      var server =
          new NameTable(new DatagramSocket(0, InetAddress.getLoopbackAddress()), addresses);
      Thread.ofVirtual().start(server::serve);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HostPort address() {
    return new HostPort("127.0.0.1", socket.getLocalPort());
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var packet = new DatagramPacket(new byte[1500], 1500);
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private byte[] answer(byte[] query) throws IOException {
    var asked = new Message(query);
    Record question = asked.getQuestion();
    var answer = new Message(asked.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(question, Section.QUESTION);
    String name = question.getName().toString(true).toLowerCase(java.util.Locale.ROOT);
    List<String> known = addresses.get(name);
    if (known == null) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    } else if (question.getType() == Type.A) {
      int turn = turns.merge(name, 1, Integer::sum) - 1;
      String address = known.get(Math.min(turn, known.size() - 1));
      answer.addRecord(
          new ARecord(question.getName(), DClass.IN, 0, InetAddress.ofLiteral(address)),
          Section.ANSWER);
    }
    return answer.toWire();
  }

  @Override
  public void close() {
    socket.close();
  }
}
