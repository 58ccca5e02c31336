package kanshiki.stamp;

import java.util.ArrayList;
import java.util.List;
import kanshiki.examination.Topic;

/**
 * What earlier filters wrote on the mail. An empty list proves nothing.
 *
 * @param stamps in the subject first, in order, then in other fields
 * @param subjectWithoutStamps the decoded subject, stamps taken off; empty when there is none
 */
public record SpamStamps(List<SpamStamp> stamps, String subjectWithoutStamps) {
  public static final Topic<SpamStamps> TOPIC = new Topic<>("stamp", SpamStamps.class);

  public SpamStamps {
    stamps = List.copyOf(stamps);
  }

  /** The stamps at the front of a decoded subject, behind "Re:" and its kin too. */
  public static SpamStamps inSubject(String subject) {
    var found = new ArrayList<SpamStamp>();
    String rest = SubjectStamps.takeOff(subject, found);
    return new SpamStamps(found, rest);
  }
}
