package kanshiki.lookup.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import kanshiki.lookup.Together;

/** All questions at once, each on a virtual thread of its own. */
public final class VirtualThreads implements Together {
  @Override
  public <X, Y> List<Y> map(List<X> questions, Function<? super X, ? extends Y> ask) {
    if (questions.size() < 2) {
      return Together.IN_TURN.map(questions, ask);
    }
    var tasks = new ArrayList<FutureTask<Y>>();
    for (X question : questions) {
      var task = new FutureTask<Y>(() -> ask.apply(question));
      tasks.add(task);
      Thread.startVirtualThread(task);
    }
    var answers = new ArrayList<Y>();
    for (FutureTask<Y> task : tasks) {
      answers.add(result(task));
    }
    return List.copyOf(answers);
  }

  private static <Y> Y result(FutureTask<Y> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
