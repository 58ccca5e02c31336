package kanshiki.mailflow.milter;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One packet of the milter protocol: a length, a letter, data. */
final class Packet {
  /** Servers send bodies in 64 KB, and cut headers below that; the rest is room. */
  static final int MAX_LENGTH = 1 << 20;

  private final char command;
  private final byte[] data;

  private Packet(char command, byte[] data) {
    this.command = command;
    this.data = data;
  }

  /**
   * Reads the next one.
   *
   * @param longest bytes that are taken
   * @throws EOFException when the connection ends
   * @throws ProtocolException when this is no packet, or a longer one
   */
  static Packet read(InputStream in, int longest) throws IOException {
    byte[] head = in.readNBytes(5);
    if (head.length < 5) {
      throw new EOFException("connection closed");
    }
    long length = number(head, 0);
    if (length < 1 || length > longest) {
      throw new ProtocolException("a packet of " + length + " bytes");
    }
    int rest = (int) length - 1;
    byte[] data = in.readNBytes(rest); // grows with what comes, not with what is announced
    if (data.length < rest) {
      throw new EOFException("connection closed within a packet");
    }
    return new Packet((char) (head[4] & 0xff), data);
  }

  char command() {
    return command;
  }

  byte[] data() {
    return data;
  }

  /** The unsigned number at {@code at}. */
  int number(int at) throws ProtocolException {
    if (at + 4 > data.length) {
      throw new ProtocolException("a packet " + command + " that is too short");
    }
    return (int) number(data, at);
  }

  /**
   * The strings from {@code at} on, each ended by NUL, the last one perhaps by the packet's end.
   */
  List<String> strings(int at) {
    var found = new ArrayList<String>();
    int start = at;
    for (int i = at; i < data.length; i++) {
      if (data[i] == 0) {
        found.add(text(start, i));
        start = i + 1;
      }
    }
    if (start < data.length) {
      found.add(text(start, data.length));
    }
    return found;
  }

  /** Names and addresses may be UTF-8 (RFC 6531). */
  private String text(int from, int to) {
    return new String(data, from, to - from, StandardCharsets.UTF_8);
  }

  private static long number(byte[] data, int at) {
    return (data[at] & 0xffL) << 24
        | (data[at + 1] & 0xffL) << 16
        | (data[at + 2] & 0xffL) << 8
        | data[at + 3] & 0xffL;
  }

  /** Puts packets together. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Writer number(int value) {
      bytes.writeBytes(
          new byte[] {
            (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
          });
      return this;
    }

    /** A string of ASCII and its end. */
    Writer string(String text) {
      bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      bytes.write(0);
      return this;
    }

    void send(char command, DataOutputStream out) throws IOException {
      out.writeInt(bytes.size() + 1);
      out.writeByte(command);
      bytes.writeTo(out);
    }
  }
}
