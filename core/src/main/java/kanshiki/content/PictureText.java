package kanshiki.content;

import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;

/**
 * What the large pictures of a mail say that has hardly any text of its own.
 *
 * @param pictures those in which words were read, the largest first
 * @param notExamined why others were not read
 */
public record PictureText(List<Read> pictures, List<NotExamined> notExamined) {
  public static final Topic<PictureText> TOPIC = new Topic<>("picture-text", PictureText.class);

  /** No pictures, or text enough. */
  public static final PictureText NONE = new PictureText(List.of(), List.of());

  public PictureText {
    pictures = List.copyOf(pictures);
    notExamined = List.copyOf(notExamined);
  }

  /** What was filed, or nothing where nobody looked. */
  public static PictureText in(CaseFile file) {
    return file.find(TOPIC).orElse(NONE);
  }

  /**
   * The words of one picture, as a machine read them: a letter may be wrong.
   *
   * @param place how evidence names it: {@code picture notice.png}
   */
  public record Read(String place, String text) {}
}
