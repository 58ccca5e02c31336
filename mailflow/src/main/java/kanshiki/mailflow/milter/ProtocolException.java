package kanshiki.mailflow.milter;

import java.io.IOException;

/** What came is not the milter protocol; the message says what it was. */
final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1;

  ProtocolException(String what) {
    super(what);
  }
}
