package kanshiki.lookup.visit;

import java.util.function.Consumer;

/**
 * What the browser's module offers (a {@link java.util.ServiceLoader} service). Its jars are big
 * and stand apart: nothing of them is loaded before a page is really to be opened.
 */
public interface BrowserFactory {

  /**
   * Starts nothing yet.
   *
   * @param program the browser's file, or {@code auto} for the one that the machine has
   * @param tell takes one line for each peculiarity of this machine, such as a missing sandbox
   */
  Browser open(String program, Consumer<String> tell);
}
