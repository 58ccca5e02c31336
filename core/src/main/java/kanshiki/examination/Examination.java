package kanshiki.examination;

import java.util.List;

/**
 * One question put to the mail.
 *
 * <p>Pure but for the {@link CaseFile#LOOKUPS} it may ask: the same case file and the same answers
 * from outside give the same answer. May be shared between threads.
 */
public interface Examination<T> {
  /** Where the answer is filed. */
  Topic<T> topic();

  /** What must have been answered before; {@code MESSAGE} and {@code OWN} need not be named. */
  List<Topic<?>> needs();

  /** What is used as well when somebody answered it; {@link CaseFile#find} gives it. */
  default List<Topic<?>> wants() {
    return List.of();
  }

  /** Answers from the facts that {@link #needs()} and {@link #wants()} name. */
  T examine(CaseFile file);
}
