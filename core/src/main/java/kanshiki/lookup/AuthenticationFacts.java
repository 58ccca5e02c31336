package kanshiki.lookup;

import java.util.Optional;

/**
 * What our own check of one proof of origin came to.
 *
 * @param method spf, dkim, dmarc or arc
 * @param result the word of RFC 8601 section 2.7
 * @param domain whom it speaks for
 * @param selector of a DKIM or ARC key
 * @param detail why, in a few English words for experts; empty when there is nothing to add
 */
public record AuthenticationFacts(
    String method, String result, String domain, Optional<String> selector, String detail)
    implements Fact {}
