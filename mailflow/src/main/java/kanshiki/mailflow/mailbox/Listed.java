package kanshiki.mailflow.mailbox;

import java.time.Instant;

/**
 * A mail as a folder lists it.
 *
 * @param bytes its size, as the server says
 * @param arrived when it came to this server, as the server says
 */
public record Listed(long uid, long bytes, Instant arrived) {}
