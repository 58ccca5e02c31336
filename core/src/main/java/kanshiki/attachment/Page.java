package kanshiki.attachment;

import org.jsoup.nodes.Document;

/**
 * A page in an attachment.
 *
 * @param document must not be changed
 * @param written it stood encoded in a script or address of another page
 */
public record Page(Document document, boolean written) {}
