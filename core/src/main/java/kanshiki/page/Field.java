package kanshiki.page;

/**
 * Something on a page that can be filled in.
 *
 * @param form index of its form among the document's forms; -1 when it stands alone
 * @param type {@code text}, {@code password}, {@code select}, {@code textarea}, {@code editable} …
 * @param label the words beside it, as far as they can be told from the page
 * @param maxLength -1 when not set
 * @param visible whether a visitor sees it without doing anything
 */
public record Field(
    int form,
    String type,
    String name,
    String id,
    String autocomplete,
    String placeholder,
    String label,
    String inputMode,
    int maxLength,
    boolean visible) {}
