package kanshiki.page;

/**
 * A script that the page loaded from an address of its own.
 *
 * @param text bounded
 */
public record Script(String url, String text) {}
