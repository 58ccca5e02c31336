package kanshiki.mailflow.milter;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mail server, packet by packet. To be closed. */
final class ScriptedServer implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private boolean leadingSpace;
  private int steps;

  /**
   * An answer of the filter.
   *
   * @param text its data, each byte a character, NUL as a bar
   */
  record Answer(char code, String text) {
    @Override
    public String toString() {
      return text.isEmpty() ? String.valueOf(code) : code + " " + text;
    }
  }

  ScriptedServer(InetSocketAddress filter) throws IOException {
    socket = new Socket(filter.getAddress(), filter.getPort());
    socket.setSoTimeout(30_000);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  /** Agrees on the protocol; gives back version, actions and steps. */
  int[] offer(int version, int actions, int offered) throws IOException {
    packet('O', ByteBuffer.allocate(12).putInt(version).putInt(actions).putInt(offered).array());
    Answer answer = answer();
    ByteBuffer numbers =
        ByteBuffer.wrap(answer.text().replace('|', '\0').getBytes(StandardCharsets.ISO_8859_1));
    var agreed = new int[] {numbers.getInt(), numbers.getInt(), numbers.getInt()};
    steps = agreed[2];
    leadingSpace = (steps & Negotiated.LEADING_SPACE) != 0;
    return agreed;
  }

  /** Postfix 3.7. */
  ScriptedServer modern() throws IOException {
    offer(6, 0x1ff, 0x1fffff);
    return this;
  }

  /** The connection and the envelope. */
  ScriptedServer envelope(String client, String from, String... to) throws IOException {
    macros('C', "j", "mx.example.jp", "{client_addr}", client, "{client_name}", "unknown");
    packet('C', ("unknown\0" + "4" + "\0\0" + client + "\0").getBytes(StandardCharsets.ISO_8859_1));
    replyUnless(Negotiated.NO_REPLY_CONNECT);
    packet('H', "client.example\0".getBytes(StandardCharsets.ISO_8859_1));
    replyUnless(Negotiated.NO_REPLY_HELO);
    packet('M', ("<" + from + ">\0SIZE=1000\0").getBytes(StandardCharsets.ISO_8859_1));
    replyUnless(Negotiated.NO_REPLY_MAIL);
    for (String each : to) {
      packet('R', ("<" + each + ">\0").getBytes(StandardCharsets.ISO_8859_1));
      replyUnless(Negotiated.NO_REPLY_RECIPIENT);
    }
    macros('T', "i", "4K8XyZ");
    packet('T', new byte[0]);
    replyUnless(Negotiated.NO_REPLY_DATA);
    return this;
  }

  /** Fields as {@code Name: value}, folds as line feeds. */
  ScriptedServer header(String... fields) throws IOException {
    for (String field : fields) {
      int colon = field.indexOf(':');
      String value = field.substring(colon + 1);
      String sent = leadingSpace ? value : value.stripLeading();
      packet(
          'L', (field.substring(0, colon) + "\0" + sent + "\0").getBytes(StandardCharsets.UTF_8));
      replyUnless(Negotiated.NO_REPLY_HEADER);
    }
    packet('N', new byte[0]);
    replyUnless(Negotiated.NO_REPLY_END_OF_HEADER);
    return this;
  }

  Answer body(byte[] piece) throws IOException {
    packet('B', piece);
    return answer();
  }

  /** Everything that the filter answers at the end of the mail. */
  List<Answer> end() throws IOException {
    packet('E', new byte[0]);
    var all = new ArrayList<Answer>();
    while (true) {
      Answer answer = answer();
      all.add(answer);
      if ("cartdy".indexOf(answer.code()) >= 0) {
        return all;
      }
    }
  }

  private void replyUnless(int step) throws IOException {
    if ((steps & step) == 0) {
      Answer answer = answer();
      if (answer.code() != 'c') {
        throw new IOException("not continued: " + answer);
      }
    }
  }

  private void macros(char stage, String... words) throws IOException {
    var data = new ByteArrayOutputStream();
    data.write(stage);
    for (String word : words) {
      data.writeBytes(word.getBytes(StandardCharsets.UTF_8));
      data.write(0);
    }
    packet('D', data.toByteArray());
  }

  ScriptedServer packet(char command, byte[] data) throws IOException {
    out.writeInt(data.length + 1);
    out.writeByte(command);
    out.write(data);
    out.flush();
    return this;
  }

  ScriptedServer raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  Answer answer() throws IOException {
    int length = in.readInt();
    char code = (char) in.readUnsignedByte();
    return new Answer(
        code,
        new String(in.readNBytes(length - 1), StandardCharsets.ISO_8859_1).replace('\0', '|'));
  }

  /** Whether the filter has closed the connection. */
  boolean isClosed() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
