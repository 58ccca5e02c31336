package kanshiki.file;

import java.util.ArrayList;
import java.util.List;

/** An {@link OfficeFile} in the making. */
final class OfficeFindings {
  private static final int MAX = 1_000;
  private static final int MAX_TEXT = 200_000;

  private final Allowance allowance;
  private final List<OfficeFile.Reference> references = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<Archive.Entry> embedded = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean encrypted;
  private boolean macros;
  private boolean cut;

  OfficeFindings(Allowance allowance) {
    this.allowance = allowance;
  }

  Allowance allowance() {
    return allowance;
  }

  void encrypted() {
    encrypted = true;
  }

  void macros() {
    macros = true;
  }

  void cut() {
    cut = true;
  }

  void reference(OfficeFile.Kind kind, String target) {
    if (references.size() < MAX && !target.isBlank()) {
      references.add(new OfficeFile.Reference(kind, shortened(target.strip())));
    }
  }

  void command(String command) {
    if (commands.size() < MAX) {
      commands.add(shortened(command.strip()));
    }
  }

  void embed(Archive.Entry entry) {
    if (embedded.size() < MAX && allowance.takeFile()) {
      embedded.add(entry);
    } else {
      cut = true;
    }
  }

  /** The bytes of an object; only what the allowance has room for is kept. */
  void embed(String name, byte[] content) {
    embed(
        allowance.take(content.length)
            ? Archive.Entry.read(name, content)
            : Archive.Entry.unread(name, content.length, content, Gap.TOO_BIG));
  }

  void words(String words) {
    int room = MAX_TEXT - text.length();
    cut |= words.length() > room;
    text.append(words, 0, Math.clamp(words.length(), 0, Math.max(0, room)));
  }

  private static String shortened(String s) {
    return s.substring(0, Math.min(s.length(), 2_000));
  }

  OfficeFile file() {
    return new OfficeFile(encrypted, macros, references, commands, embedded, text.toString(), cut);
  }
}
