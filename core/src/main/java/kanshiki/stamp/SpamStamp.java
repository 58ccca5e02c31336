package kanshiki.stamp;

/**
 * One remark of a filter that had judged the mail before us.
 *
 * @param text as it stood there: {@code [spam]}, {@code YES}
 * @param field the header field's name as written
 */
public record SpamStamp(String text, String field) {}
