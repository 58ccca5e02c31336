package kanshiki.lookup.recorded;

import java.io.IOException;

/** A case file that cannot be used; the message says why in one sentence. */
public final class CaseFormatException extends IOException {
  CaseFormatException(String why) {
    super(why);
  }
}
