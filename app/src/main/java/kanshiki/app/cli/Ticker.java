package kanshiki.app.cli;

import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.wire.Reply;

/** One reply from outside in one line, for whoever waits at the terminal. */
final class Ticker {
  private static final int WIDTH = 70;

  private Ticker() {}

  static String line(Exchange exchange) {
    String asked = exchange.request().key().replaceAll("\\p{C}", "?");
    String shown = asked.length() <= WIDTH ? asked : asked.substring(0, WIDTH) + "…";
    String said =
        switch (exchange.reply()) {
          case Reply.Failed failed -> failed.why().id();
          case Reply.Received received -> received.body().length + " bytes";
        };
    return shown + ": " + said;
  }
}
