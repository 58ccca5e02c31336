package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.content.Unseen;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Text is shown in a way in which nobody can read it: in the colour of its background, transparent,
 * below two pixels, or outside the window.
 *
 * <p>Unlike a part that is simply not displayed this has no use in the layout of a mail. Known
 * false positives: previews of newsletters and their padding, which are passed over; a picture
 * behind light text, which we do not see, is taken into account where the style sheet names it.
 */
public final class TextMadeUnreadable implements Indicator {
  private static final int MIN_LETTERS = 2;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Concealment.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    List<Unseen> unreadable =
        file.get(Concealment.TOPIC).hidden().runs().stream()
            .filter(TextMadeUnreadable::isUnreadable)
            .toList();
    if (unreadable.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        finding(
            Quotes.of(unreadable),
            Quotes.shortened(unreadable.getFirst().text()),
            HiddenText.means(unreadable),
            unreadable.size()));
  }

  private static boolean isUnreadable(Unseen run) {
    return switch (run.means()) {
      case BACKGROUND_COLOUR, TRANSPARENT, TINY, OFF_SCREEN ->
          HiddenTexts.letters(run.text()) >= MIN_LETTERS;
      case NOT_DISPLAYED, NO_ROOM, OTHER_SCREEN -> false;
    };
  }
}
