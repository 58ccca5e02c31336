package kanshiki.lookup;

/** Record types that are asked for (RFC 1035, 3596, 8659). */
public enum DnsType {
  A,
  AAAA,
  MX,
  NS,
  TXT,
  PTR,
  CNAME,
  SOA,
  CAA
}
