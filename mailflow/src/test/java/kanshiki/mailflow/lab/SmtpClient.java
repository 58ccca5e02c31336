package kanshiki.mailflow.lab;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends mail, byte for byte as it is given (RFC 5321). For one thread; to be closed. */
public final class SmtpClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  private SmtpClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(180_000);
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 << 10);
  }

  /**
   * Connects to a port on loopback, in the name of another host (Postfix's XCLIENT).
   *
   * @param address empty: as ourselves
   */
  public static SmtpClient open(int port, String address, String name, String helo)
      throws IOException {
    var client = new SmtpClient(new Socket(InetAddress.getLoopbackAddress(), port));
    client.reply();
    if (!address.isEmpty()) {
      client.command("EHLO " + helo);
      client.command("XCLIENT ADDR=" + address + " NAME=" + name);
    }
    client.command("EHLO " + helo);
    return client;
  }

  /** Sends one mail; gives back the server's reply to it, or to what it refused before. */
  public String send(String from, List<String> to, byte[] mail) throws IOException {
    String reply = command("MAIL FROM:<" + from + ">" + (is8Bit(mail) ? " BODY=8BITMIME" : ""));
    if (!reply.startsWith("250")) {
      return reply;
    }
    for (String recipient : to) {
      reply = command("RCPT TO:<" + recipient + ">");
      if (!reply.startsWith("250")) {
        return reply;
      }
    }
    reply = command("DATA");
    if (!reply.startsWith("354")) {
      return reply;
    }
    out.write(stuffed(mail));
    out.write(".\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return reply();
  }

  /** One command and its reply. */
  public String command(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return reply();
  }

  /** Bytes as they are. */
  public OutputStream raw() {
    return out;
  }

  /** All lines of the next reply. */
  public String reply() throws IOException {
    var text = new StringBuilder();
    while (true) {
      String line = line();
      text.append(line).append('\n');
      if (line.length() < 4 || line.charAt(3) != '-') {
        return text.toString().strip();
      }
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Line ends as SMTP wants them, and dots doubled (RFC 5321 section 4.5.2). */
  static byte[] stuffed(byte[] mail) {
    var out = new ByteArrayOutputStream(mail.length + 100);
    boolean start = true;
    for (int i = 0; i < mail.length; i++) {
      byte b = mail[i];
      if (start && b == '.') {
        out.write('.');
      }
      if (b == '\n' && (i == 0 || mail[i - 1] != '\r')) {
        out.write('\r');
      }
      out.write(b);
      start = b == '\n';
    }
    if (!start) {
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }

  private static boolean is8Bit(byte[] mail) {
    for (byte b : mail) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
