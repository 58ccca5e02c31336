package kanshiki.lookup.session;

import java.util.List;

/**
 * Whom the settings name to be asked. Holds no keys and no passwords, and is kept in case files, so
 * that a replay asks the same.
 *
 * @param rdapBootstrap the folder that holds dns.json and its kin, ending in a slash
 * @param whoisRoot {@code host:port}
 * @param feeds lists of dangerous or known-good hosts, in the order of the settings
 * @param dnsLists zones of URI and address lists
 * @param services ids of rating services for which a key is set
 * @param pages whether pages may be opened
 */
public record Setup(
    String rdapBootstrap,
    String whoisRoot,
    List<Feed> feeds,
    List<String> dnsLists,
    List<String> services,
    boolean pages) {
  /** Nobody is asked. */
  public static final Setup NOBODY = new Setup("", "", List.of(), List.of(), List.of(), false);

  public Setup {
    feeds = List.copyOf(feeds);
    dnsLists = List.copyOf(dnsLists);
    services = List.copyOf(services);
  }

  /**
   * One list.
   *
   * @param category what a listing means when its line does not say it
   */
  public record Feed(String name, String category) {}
}
