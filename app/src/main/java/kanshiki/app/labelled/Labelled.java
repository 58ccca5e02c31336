package kanshiki.app.labelled;

/**
 * What is known of one mail without reading it.
 *
 * @param file its name below the folder
 * @param source where it was collected
 * @param language as a person or the collection says; empty when it does not
 * @param kind of its label, such as {@code patch}; empty when not known
 * @param group of mails that are alike and must not be learnt from and measured on at once; empty
 *     when not known
 */
public record Labelled(
    String file, Label label, String source, String language, String kind, String group) {}
