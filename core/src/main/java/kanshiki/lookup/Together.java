package kanshiki.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How independent questions are put: one after the other, or all at once. */
public interface Together {
  /** One after the other, on the calling thread. */
  Together IN_TURN =
      new Together() {
        @Override
        public <X, Y> List<Y> map(List<X> questions, Function<? super X, ? extends Y> ask) {
          var answers = new ArrayList<Y>(questions.size());
          for (X question : questions) {
            answers.add(ask.apply(question));
          }
          return List.copyOf(answers);
        }
      };

  /** The answers in the order of the questions. A question that throws makes this throw. */
  <X, Y> List<Y> map(List<X> questions, Function<? super X, ? extends Y> ask);
}
