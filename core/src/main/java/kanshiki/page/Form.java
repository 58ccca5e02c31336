package kanshiki.page;

/**
 * A form of a page.
 *
 * @param action the address that it sends to, made absolute
 * @param method {@code get}, {@code post} or {@code dialog}
 * @param buttons the words on its buttons
 */
public record Form(String action, String method, String buttons) {}
