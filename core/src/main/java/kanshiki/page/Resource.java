package kanshiki.page;

/**
 * Something that the page loaded.
 *
 * @param type what for: {@code document}, {@code script}, {@code image}, {@code fetch} …
 * @param status 0 when there was no reply
 * @param size of the body in bytes; -1 when not known
 * @param sha256 of the body in lower-case hexadecimal; empty when it was not kept
 */
public record Resource(String url, String type, int status, long size, String sha256) {}
