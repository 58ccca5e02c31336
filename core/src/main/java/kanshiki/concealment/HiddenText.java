package kanshiki.concealment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kanshiki.content.Unseen;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/**
 * The text of a body that its reader does not see, without what is ordinary: the line that a list
 * of mails shows as a preview, padding, and what a telephone shows.
 *
 * @param runs in order
 * @param letters letters and digits in them
 * @param shown letters and digits in the visible text
 * @param filling what the text is
 */
public record HiddenText(List<Unseen> runs, int letters, int shown, Filling filling) {
  /** What text is hidden, as far as its letters tell. */
  public enum Filling {
    /** Written in another language than what is seen. */
    OTHER_LANGUAGE,
    /** No words at all: {@code f0zpnu50}. */
    RANDOM_CHARACTERS,
    /** Words in a row that make no sentence. */
    LOOSE_WORDS,
    /** Sentences. */
    SENTENCES;

    /** For a sentence: "in another language". */
    Words words() {
      return message("filling." + id(this));
    }
  }

  public HiddenText {
    runs = List.copyOf(runs);
  }

  /** Those that stand inside a word. */
  List<Unseen> splitting() {
    return runs.stream()
        .filter(Unseen::splitsWord)
        // taro<span hidden>x</span>@example.org keeps address collectors away
        .filter(run -> run.before().indexOf('@') < 0 && run.after().indexOf('@') < 0)
        .toList();
  }

  /** The means used, for a sentence. */
  static Words means(List<Unseen> runs) {
    Set<Unseen.Means> means = new TreeSet<>();
    runs.forEach(run -> means.add(run.means()));
    List<Words> words = means.stream().map(each -> message("means." + id(each))).toList();
    return new Words(
        String.join("、", words.stream().map(Words::ja).toList()),
        String.join(", ", words.stream().map(Words::en).toList()));
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Words message(String key) {
    return new Words(Messages.in(Language.JA).get(key), Messages.in(Language.EN).get(key));
  }
}
