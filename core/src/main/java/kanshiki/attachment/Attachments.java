package kanshiki.attachment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.Topic;

/**
 * All that a mail carries.
 *
 * @param all the parts that are handed over rather than shown, in order, each with what lies in it
 * @param cut how many files more there are, or were seen in archives, that are not listed
 */
public record Attachments(List<Attachment> all, long cut) {
  public static final Topic<Attachments> TOPIC = new Topic<>("attachments", Attachments.class);

  /** No attachments. */
  public static final Attachments NONE = new Attachments(List.of(), 0);

  public Attachments {
    all = List.copyOf(all);
  }

  /** Every attachment and every file in it, depth first. */
  public Stream<Attachment> everything() {
    var every = new ArrayList<Attachment>();
    var waiting = new ArrayDeque<Attachment>(all);
    while (!waiting.isEmpty()) {
      Attachment next = waiting.pop();
      every.add(next);
      next.inside().reversed().forEach(waiting::push);
    }
    return every.stream();
  }
}
