package kanshiki.identity;

import java.util.Set;
import kanshiki.data.DataFile;
import kanshiki.observable.DomainName;

/** Mail services where anyone gets an address, for nothing or with a private line. */
public final class FreeMail {
  private static final Set<String> DOMAINS =
      Set.copyOf(DataFile.lines(FreeMail.class, "free-mail.txt"));

  private FreeMail() {}

  public static boolean is(DomainName domain) {
    return isListed(domain) || DOMAINS.contains(domain.organisation().name());
  }

  /** Whether addresses are given away under {@code domain} itself, not only under its parent. */
  public static boolean isListed(DomainName domain) {
    return DOMAINS.contains(domain.name());
  }
}
