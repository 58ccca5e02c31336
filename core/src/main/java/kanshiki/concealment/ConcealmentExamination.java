package kanshiki.concealment;

import java.util.ArrayList;
import java.util.List;
import kanshiki.concealment.Concealment.InvisibleInWords;
import kanshiki.concealment.Concealment.Tagged;
import kanshiki.concealment.Concealment.Turned;
import kanshiki.content.Body;
import kanshiki.content.Reordered;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.identity.Identity;
import kanshiki.observable.Mailbox;
import kanshiki.stamp.SpamStamps;
import kanshiki.text.Overrides;

/** Looks for what is hidden in subject, author's name and body. */
public final class ConcealmentExamination implements Examination<Concealment> {
  /** Pieces of reordered text kept. */
  private static final int MAX_TURNED = 20;

  @Override
  public Topic<Concealment> topic() {
    return Concealment.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(SpamStamps.TOPIC, Identity.TOPIC, Body.TOPIC);
  }

  @Override
  public Concealment examine(CaseFile file) {
    Body body = file.get(Body.TOPIC);
    var places = new Places();
    places.read("Subject", file.get(SpamStamps.TOPIC).subjectWithoutStamps());
    places.read("From", file.get(Identity.TOPIC).author().map(Mailbox::displayName).orElse(""));
    places.readBody(body);
    return new Concealment(
        places.invisible,
        places.tagged,
        places.turned,
        HiddenTexts.of(body),
        Pictures.insteadOfText(body));
  }

  private static final class Places {
    private final List<InvisibleInWords> invisible = new ArrayList<>(1);
    private final List<Tagged> tagged = new ArrayList<>(1);
    private final List<Turned> turned = new ArrayList<>(1);

    void read(String place, String text) {
      characters(place, text);
      for (Overrides.Run run : Overrides.runs(text)) {
        turn(place, new Reordered(run.written(), run.shown(), Reordered.Means.OVERRIDE_CHARACTER));
      }
    }

    void readBody(Body body) {
      characters("body", body.visible());
      body.reordered().forEach(text -> turn("body", text));
    }

    private void characters(String place, String text) {
      Invisible.inWords(place, text).ifPresent(invisible::add);
      Invisible.tagged(text).forEach(row -> tagged.add(new Tagged(place, row)));
    }

    /** Hebrew and Arabic are overridden by old programs that store them as they are seen. */
    private void turn(String place, Reordered text) {
      boolean leftToRight =
          text.shown()
              .codePoints()
              .anyMatch(
                  c ->
                      Character.isLetter(c)
                          && Character.getDirectionality(c)
                              == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
      if (leftToRight && turned.size() < MAX_TURNED) {
        turned.add(new Turned(place, text));
      }
    }
  }
}
