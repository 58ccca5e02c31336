package kanshiki.visit;

import java.util.List;
import java.util.stream.Collectors;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.page.Asked;

/** What a page asks for, as a list in words. */
final class AskedWords {
  private AskedWords() {}

  static Words of(List<Asked> asked) {
    return new Words(in(Language.JA, asked), in(Language.EN, asked));
  }

  private static String in(Language language, List<Asked> asked) {
    Messages messages = Messages.in(language);
    return asked.stream()
        .map(each -> messages.get("asked." + each.id()))
        .collect(Collectors.joining(messages.get("answer.and")));
  }
}
