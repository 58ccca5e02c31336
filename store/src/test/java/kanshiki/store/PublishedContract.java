package kanshiki.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of published cases, whatever database is behind it. */
abstract class PublishedContract {
  private final TestClock clock = new TestClock();
  private Database database;
  private Published published;

  /** The address of a new, empty database. */
  abstract String url() throws Exception;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(url());
    published = new Published(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theSamePublicationIsPublishedOnce() {
    assertThat(published.publish("a1", "{\"件名\":1}")).isTrue();
    Published.Issue first = published.find("a1").orElseThrow();
    clock.pass(1000);
    assertThat(published.publish("a1", "{\"件名\":1}")).isFalse();
    assertThat(published.find("a1")).contains(first);
    assertThat(published.publish("a1", "{\"件名\":2}")).isTrue();
    Published.Issue second = published.find("a1").orElseThrow();
    assertThat(second.published()).isEqualTo(first.published());
    assertThat(second.revision()).isNotEqualTo(first.revision());
    assertThat(published.publication("a1")).isEqualTo("{\"件名\":2}");
    assertThat(published.all()).hasSize(1);
  }

  @Test
  void aCorrectionIsToldOnlyOfWhatIsPublished() {
    assertThat(published.correct("a1", "country")).isFalse();
    published.publish("a1", "{}");
    clock.pass(1000);
    assertThat(published.correct("a1", "送信元の国を訂正")).isTrue();
    assertThat(published.find("a1").orElseThrow().corrected())
        .contains(new Published.Change(clock.instant(), "送信元の国を訂正"));
  }

  @Test
  void whatWasWithdrawnIsForgottenAndThatItWasIsNot() {
    published.publish("a1", "{}");
    clock.pass(1000);
    assertThat(published.withdraw("a1", "mistaken")).isTrue();
    assertThat(published.withdraw("a1", "again")).isFalse();
    assertThat(published.correct("a1", "late")).isFalse();
    assertThat(published.all().getFirst().withdrawn())
        .contains(new Published.Change(clock.instant(), "mistaken"));
    assertThatThrownBy(() -> published.publication("a1")).isInstanceOf(StoreException.class);
    assertThat(published.publish("a1", "{}")).isTrue();
    assertThat(published.find("a1").orElseThrow().withdrawn()).isEmpty();
    assertThat(published.publication("a1")).isEqualTo("{}");
  }

  @Test
  void whatWasPostedIsRemembered() {
    published.publish("a1", "{}");
    String state = published.find("a1").orElseThrow().state();
    published.posted("a1", state);
    assertThat(published.find("a1").orElseThrow().posted()).isEqualTo(state);
    published.publish("a1", "{\"a\":1}");
    Published.Issue changed = published.find("a1").orElseThrow();
    assertThat(changed.posted()).isNotEqualTo(changed.state());
  }
}
