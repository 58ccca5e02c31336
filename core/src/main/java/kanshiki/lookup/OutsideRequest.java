package kanshiki.lookup;

/**
 * Something that was asked outside.
 *
 * @param to the server, as {@code host:port} or a URL's origin; for DNS the resolver
 * @param what the question, cut of all that belongs to the recipient
 * @param visibleToSender whether the one who sent the mail may notice: his own name servers or
 *     hosts are asked
 */
public record OutsideRequest(String to, String what, boolean visibleToSender) {}
