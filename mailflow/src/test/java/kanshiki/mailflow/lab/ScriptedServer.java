package kanshiki.mailflow.lab;

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

/** A mail server towards a milter, packet by packet. For one thread; to be closed. */
public final class ScriptedServer implements AutoCloseable {
  // What the filter may ask to be left out, as libmilter numbers it.
  private static final int NO_REPLY_HEADER = 0x80;
  private static final int NO_REPLY_CONNECT = 0x1000;
  private static final int NO_REPLY_HELO = 0x2000;
  private static final int NO_REPLY_MAIL = 0x4000;
  private static final int NO_REPLY_RECIPIENT = 0x8000;
  private static final int NO_REPLY_DATA = 0x10000;
  private static final int NO_REPLY_END_OF_HEADER = 0x40000;
  private static final int LEADING_SPACE = 0x100000;

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
  public record Answer(char code, String text) {
    @Override
    public String toString() {
      return text.isEmpty() ? String.valueOf(code) : code + " " + text;
    }
  }

  /** Connects to a filter. */
  public ScriptedServer(InetSocketAddress filter) throws IOException {
    socket = new Socket(filter.getAddress(), filter.getPort());
    socket.setSoTimeout(30_000);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  /** Agrees on the protocol; gives back version, actions and steps. */
  public int[] offer(int version, int actions, int offered) throws IOException {
    packet('O', ByteBuffer.allocate(12).putInt(version).putInt(actions).putInt(offered).array());
    Answer answer = answer();
    ByteBuffer numbers =
        ByteBuffer.wrap(answer.text().replace('|', '\0').getBytes(StandardCharsets.ISO_8859_1));
    var agreed = new int[] {numbers.getInt(), numbers.getInt(), numbers.getInt()};
    steps = agreed[2];
    leadingSpace = (steps & LEADING_SPACE) != 0;
    return agreed;
  }

  /** Postfix 3.7. */
  public ScriptedServer modern() throws IOException {
    offer(6, 0x1ff, 0x1fffff);
    return this;
  }

  /** The connection and the envelope. */
  public ScriptedServer envelope(String client, String from, String... to) throws IOException {
    macros('C', "j", "mx.example.jp", "{client_addr}", client, "{client_name}", "unknown");
    packet('C', ("unknown\0" + "4" + "\0\0" + client + "\0").getBytes(StandardCharsets.ISO_8859_1));
    replyUnless(NO_REPLY_CONNECT);
    packet('H', "client.example\0".getBytes(StandardCharsets.ISO_8859_1));
    replyUnless(NO_REPLY_HELO);
    packet('M', ("<" + from + ">\0SIZE=1000\0").getBytes(StandardCharsets.ISO_8859_1));
    replyUnless(NO_REPLY_MAIL);
    for (String each : to) {
      packet('R', ("<" + each + ">\0").getBytes(StandardCharsets.ISO_8859_1));
      replyUnless(NO_REPLY_RECIPIENT);
    }
    macros('T', "i", "4K8XyZ");
    packet('T', new byte[0]);
    replyUnless(NO_REPLY_DATA);
    return this;
  }

  /** Fields as {@code Name: value}, folds as line feeds. */
  public ScriptedServer header(String... fields) throws IOException {
    for (String field : fields) {
      int colon = field.indexOf(':');
      String value = field.substring(colon + 1);
      String sent = leadingSpace ? value : value.stripLeading();
      packet(
          'L',
          (field.substring(0, colon) + "\0" + sent + "\0").getBytes(StandardCharsets.ISO_8859_1));
      replyUnless(NO_REPLY_HEADER);
    }
    packet('N', new byte[0]);
    replyUnless(NO_REPLY_END_OF_HEADER);
    return this;
  }

  /** A piece of the body, and the answer to it. */
  public Answer body(byte[] piece) throws IOException {
    packet('B', piece);
    return answer();
  }

  /** Everything that the filter answers at the end of the mail. */
  public List<Answer> end() throws IOException {
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

  /** A mail as it lies in a file: its header, then its body. */
  public ScriptedServer mail(byte[] mail) throws IOException {
    String text = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text : text.substring(0, end);
    // A line that begins with white space goes on the one before it.
    header(
        List.of(head.split("\\n(?![ \\t])", -1)).stream()
            .filter(field -> field.indexOf(':') > 0)
            .toArray(String[]::new));
    byte[] body =
        (end < 0 ? "" : text.substring(end + 2).replace("\n", "\r\n"))
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int at = 0; at < body.length; at += 65_535) {
      body(java.util.Arrays.copyOfRange(body, at, Math.min(body.length, at + 65_535)));
    }
    return this;
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

  /** Any packet. */
  public ScriptedServer packet(char command, byte[] data) throws IOException {
    out.writeInt(data.length + 1);
    out.writeByte(command);
    out.write(data);
    out.flush();
    return this;
  }

  /** Any bytes. */
  public ScriptedServer raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  /** The next answer. */
  public Answer answer() throws IOException {
    int length = in.readInt();
    char code = (char) in.readUnsignedByte();
    return new Answer(
        code,
        new String(in.readNBytes(length - 1), StandardCharsets.ISO_8859_1).replace('\0', '|'));
  }

  /** Whether the filter has closed the connection. */
  public boolean isClosed() throws IOException {
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
