package kanshiki.page;

/**
 * One document of a page: the page itself, or one shown inside it.
 *
 * @param html serialised after scripts ran, with what stands in open shadow roots; bounded
 */
public record Frame(String url, String html) {}
