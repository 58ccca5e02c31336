package kanshiki.page;

/**
 * A picture of a page and where it stands, in CSS pixels from the upper left corner of the page.
 *
 * @param url where it came from; {@code data:} addresses are cut after their media type
 */
public record PlacedPicture(String url, int x, int y, int width, int height, Picture picture) {}
