package kanshiki.attachment;

import java.util.List;
import kanshiki.file.FileType;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/** File types as a reader calls them. */
public final class TypeWords {
  private TypeWords() {}

  /** What {@code type} is called in either language. */
  public static Words of(FileType type) {
    String key = "file." + type.id();
    return new Words(
        Messages.in(Language.JA).get(key, List.of()), Messages.in(Language.EN).get(key, List.of()));
  }
}
