package kanshiki.page;

import java.util.List;

/**
 * What the page holds after its scripts ran.
 *
 * @param language the {@code lang} that it declares; empty when it does not
 * @param text what a visitor reads, bounded
 * @param frames the page itself first
 * @param fields of all frames, also those that scripts made and those in open shadow roots
 * @param scripts texts of scripts with an address of their own, bounded
 */
public record Document(
    String title,
    String language,
    String text,
    List<Frame> frames,
    List<Form> forms,
    List<Field> fields,
    List<Script> scripts) {
  /** No page was shown. */
  public static final Document NONE =
      new Document("", "", "", List.of(), List.of(), List.of(), List.of());

  public Document {
    frames = List.copyOf(frames);
    forms = List.copyOf(forms);
    fields = List.copyOf(fields);
    scripts = List.copyOf(scripts);
  }

  /** The page's own HTML; empty when none was shown. */
  public String html() {
    return frames.isEmpty() ? "" : frames.getFirst().html();
  }
}
