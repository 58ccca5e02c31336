package kanshiki.publish.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kanshiki.page.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressTest {
  private static Post post(String title, Optional<Picture> picture) {
    return new Post(
        "kanshiki-0011223344556677",
        title,
        "偽物です。",
        "<article><h1>x</h1><img alt=\"\" src=\"" + Post.PICTURE + "\"></article>",
        List.of(
            new Post.Category("kanshiki-kind-banks", "銀行"),
            new Post.Category("kanshiki-brand-mufg", "三菱UFJ銀行")),
        picture);
  }

  private static WordPress open(WordPressLab lab) {
    return new WordPress(lab.address(), WordPressLab.USER, WordPressLab.PASSWORD + "\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCaseHasOnePostThatIsChangedAndNotDoubled(boolean pretty) throws Exception {
    try (var lab = new WordPressLab(pretty);
        var wordpress = open(lab)) {
      var picture = Optional.of(new Picture("image/png", new byte[] {1, 2, 3}));
      WordPress.Posted first = wordpress.post(post("【重要】お知らせ|偽", picture));
      WordPress.Posted second = wordpress.post(post("訂正した題", picture));
      assertThat(first.isNew()).isTrue();
      assertThat(second.isNew()).isFalse();
      assertThat(second.address()).isEqualTo(first.address()).startsWith("http://127.0.0.1");
      assertThat(lab.posts).hasSize(1);
      var post = lab.posts.values().iterator().next();
      assertThat(post.path("title").path("raw").asString()).isEqualTo("訂正した題");
      assertThat(post.path("status").asString()).isEqualTo("publish");
      assertThat(post.path("content").path("raw").asString())
          .contains("/wp-content/uploads/kanshiki-0011223344556677-")
          .doesNotContain(Post.PICTURE);
      assertThat(lab.categories).hasSize(2);
      assertThat(post.path("categories")).hasSize(2);
      assertThat(lab.pictures).containsExactly("image/png 3");
    }
  }

  /** Somebody at the site made a draft of it meanwhile. */
  @Test
  void aDraftIsStillTheCasesPost() throws Exception {
    try (var lab = new WordPressLab(true);
        var wordpress = open(lab)) {
      wordpress.post(post("a", Optional.empty()));
      lab.posts.values().iterator().next().put("status", "draft");
      assertThat(wordpress.post(post("b", Optional.empty())).isNew()).isFalse();
      assertThat(lab.posts).hasSize(1);
    }
  }

  @Test
  void aCategoryOfThatNameWillDo() throws Exception {
    try (var lab = new WordPressLab(true);
        var wordpress = open(lab)) {
      wordpress.post(post("a", Optional.empty()));
      lab.categories.values().forEach(category -> category.put("slug", "another"));
      wordpress.post(post("b", Optional.empty()));
      assertThat(lab.categories).hasSize(2);
    }
  }

  @Test
  void aRefusalIsToldInItsOwnWords() throws Exception {
    try (var lab = new WordPressLab(true);
        var wordpress = new WordPress(lab.address(), "editor", "wrong")) {
      assertThatThrownBy(() -> wordpress.post(post("a", Optional.empty())))
          .isInstanceOf(WordPressException.class)
          .hasMessage(
              "WordPress refused (HTTP 401, rest_not_logged_in): You are not currently logged in.");
      assertThat(lab.posts).isEmpty();
    }
  }

  @Test
  void thePasswordIsNotSentInTheClear() {
    assertThatThrownBy(() -> new WordPress(URI.create("http://blog.example/"), "editor", "x"))
        .isInstanceOf(WordPressException.class)
        .hasMessageContaining("https://");
  }

  @Test
  void nobodyThereIsToldInOneSentence() throws Exception {
    URI gone;
    try (var lab = new WordPressLab(true)) {
      gone = lab.address();
    }
    try (var wordpress = new WordPress(gone, "editor", "x")) {
      assertThatThrownBy(() -> wordpress.post(post("a", Optional.empty())))
          .isInstanceOf(WordPressException.class)
          .hasMessageContaining("cannot be reached");
    }
  }
}
