package kanshiki.lookup;

import java.util.List;

/**
 * What the domain name system holds for one name.
 *
 * @param name as asked
 * @param a IPv4 addresses
 * @param aaaa IPv6 addresses
 * @param mx mail exchangers, {@code 10 mx.example}
 * @param names what an address is called (PTR); empty for other questions
 * @param rcode NOERROR or NXDOMAIN
 */
public record NameFacts(
    String name,
    List<String> a,
    List<String> aaaa,
    List<String> mx,
    List<String> names,
    String rcode)
    implements Fact {
  public NameFacts {
    a = List.copyOf(a);
    aaaa = List.copyOf(aaaa);
    mx = List.copyOf(mx);
    names = List.copyOf(names);
  }
}
