package kanshiki.mailflow.mailbox;

/**
 * Which UIDs a folder has given (RFC 9051 section 2.3.1.1).
 *
 * @param validity when it changes, no UID means what it meant
 * @param next the UID of the next mail, at least; all given before are smaller
 */
public record Extent(long validity, long next) {}
