package kanshiki.lookup.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * What a socket receives, within one time in all: a server that sends byte by byte gains nothing.
 */
final class TimedInput extends FilterInputStream {
  private final Socket socket;
  private final Patience patience;

  TimedInput(Socket socket, Patience patience) throws IOException {
    super(socket.getInputStream());
    this.socket = socket;
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    wait(socket, patience);
    return super.read();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    wait(socket, patience);
    return super.read(into, from, length);
  }

  private static void wait(Socket socket, Patience patience) throws IOException {
    if (patience.isOver()) {
      throw new SocketTimeoutException();
    }
    socket.setSoTimeout(patience.leftMillis());
  }
}
