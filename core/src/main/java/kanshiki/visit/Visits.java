package kanshiki.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;

/**
 * What was seen behind the links that were opened.
 *
 * @param all one entry for each link and device
 * @param left what was not opened, and why
 */
public record Visits(List<Visited> all, List<NotExamined> left) implements Answered {
  public static final Topic<Visits> TOPIC = new Topic<>("page", Visits.class);

  public Visits {
    all = List.copyOf(all);
    left = List.copyOf(left);
  }

  /** Pages of their holders' making. */
  Stream<Visited> up() {
    return all.stream().filter(Visited::isUp);
  }

  @Override
  public List<Evidence.OutsideEvidence> answers() {
    var answers = new ArrayList<Evidence.OutsideEvidence>();
    for (Visited visited : all) {
      answers.add(visited.page());
      visited.certificate().ifPresent(answers::add);
    }
    return answers;
  }

  @Override
  public List<NotExamined> gaps() {
    return Stream.concat(Answered.super.gaps().stream(), left.stream()).distinct().toList();
  }
}
