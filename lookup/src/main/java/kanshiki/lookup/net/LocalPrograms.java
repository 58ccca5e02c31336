package kanshiki.lookup.net;

import java.time.InstantSource;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.visit.Browser;
import kanshiki.lookup.visit.NoBrowserException;
import kanshiki.lookup.wire.Reply;

/**
 * Programs of this machine that find out what no server tells.
 *
 * @param pictures reads the words in pictures
 * @param browser opens pages
 */
public record LocalPrograms(PictureDesk pictures, Browser browser) {

  /** A machine without any. */
  public static LocalPrograms none(InstantSource clock) {
    return new LocalPrograms(
        (_, _) -> new Reply.Failed(Trouble.NO_PROGRAM, "tesseract", clock.instant()),
        (_, _, _, _) -> {
          throw new NoBrowserException("no browser was given");
        });
  }

  /** These, but for the browser. */
  public LocalPrograms with(Browser other) {
    return new LocalPrograms(pictures, other);
  }
}
