package kanshiki.writing;

import java.util.ArrayList;
import java.util.List;
import kanshiki.content.Body;
import kanshiki.content.MailLanguage;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.HeaderField;

/** Takes the text whose writing is to be examined, and looks for oddly spelt words in it. */
public final class WritingExamination implements Examination<Writing> {
  /** Characters of the body that are read; a fraud shows its hand long before. */
  private static final int MAX_BODY = 20_000;

  /** As much as is needed to tell the language. */
  private static final int MAX_SAMPLE = 4_000;

  private static final int MAX_SUBJECT = 1_000;

  @Override
  public Topic<Writing> topic() {
    return Writing.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public Writing examine(CaseFile file) {
    String subject =
        file.get(CaseFile.MESSAGE).first("Subject").map(HeaderField::decoded).orElse("");
    String body = file.get(Body.TOPIC).visible();
    String language = MailLanguage.of(subject + "\n" + beginning(body, MAX_SAMPLE));
    var passages =
        List.of(
            new Passage("Subject", beginning(subject, MAX_SUBJECT)),
            new Passage("body", beginning(body, MAX_BODY)));
    var oddWords = new ArrayList<OddWord>();
    for (Passage passage : passages) {
      oddWords.addAll(WordForms.oddWords(passage, language));
    }
    return new Writing(language, passages, oddWords);
  }

  private static String beginning(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }
}
