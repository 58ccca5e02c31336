package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  @Test
  void keepsTheOrderWhenALaterTaskEndsFirst() {
    var results = new ArrayList<Integer>();
    var laterIsDone = new CountDownLatch(1);

    try (var inOrder = new InOrder<Integer>(2, results::add)) {
      inOrder.submit(
          () -> {
            laterIsDone.await();
            return 1;
          },
          0);
      inOrder.submit(
          () -> {
            laterIsDone.countDown();
            return 2;
          },
          0);
      inOrder.finish();
    }

    assertThat(results).containsExactly(1, 2);
  }

  @Test
  void letsOnlySoManyBytesBeUnderWay() {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();

    try (var inOrder = new InOrder<Integer>(1, _ -> underWay.decrementAndGet())) {
      IntStream.range(0, 20)
          .forEach(
              i -> {
                inOrder.submit(() -> i, 30 << 20);
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              });
      inOrder.finish();
    }

    assertThat(most).hasValueLessThanOrEqualTo(2);
  }
}
