package kanshiki.browser;

import java.util.function.Consumer;
import kanshiki.lookup.visit.Browser;
import kanshiki.lookup.visit.BrowserFactory;

/** Offers Chromium to those who open pages. */
public final class ChromiumFactory implements BrowserFactory {
  @Override
  public Browser open(String program, Consumer<String> tell) {
    return new Chromium(program, tell);
  }
}
