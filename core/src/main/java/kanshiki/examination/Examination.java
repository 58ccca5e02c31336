package kanshiki.examination;

import java.util.List;

/**
 * One question put to the mail.
 *
 * <p>Pure: the same case file gives the same answer. May be shared between threads.
 */
public interface Examination<T> {
  /** Where the answer is filed. */
  Topic<T> topic();

  /** What must have been answered before; {@code MESSAGE} and {@code OWN} need not be named. */
  List<Topic<?>> needs();

  /** Answers from the facts that {@link #needs()} names. */
  T examine(CaseFile file);
}
