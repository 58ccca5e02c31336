package kanshiki.lookup.net;

import java.io.IOException;
import kanshiki.lookup.Trouble;

/** Why there is no reply; never leaves this package. */
final class TroubleException extends IOException {
  private final Trouble trouble;

  TroubleException(Trouble trouble) {
    super(trouble.id());
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
