package kanshiki.lookup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import kanshiki.lookup.Rating;
import org.junit.jupiter.api.Test;

class FeedTableTest {

  private static FeedTable table(String category, String text) {
    try {
      return FeedTable.read("own list", category, new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Rating> find(FeedTable table, String entry) {
    return FeedEntry.read(table.find(entry)).map(FeedEntry::rating);
  }

  @Test
  void readsPlainListsOfPagesAndHosts() {
    FeedTable table =
        table(
            "phishing",
            """
            # comment
            https://shop.example/login?step=1
            bad.example   # said by many
            192.0.2.7
            """);
    assertThat(table.size()).isEqualTo(3);
    assertThat(find(table, "http://shop.example/login?step=1#x").orElseThrow().scope())
        .isEqualTo(Rating.Scope.URL);
    assertThat(find(table, "https://shop.example/other")).isEmpty();
    assertThat(find(table, "https://www.bad.example/any").orElseThrow().rating())
        .isEqualTo(Rating.Value.DANGEROUS);
    assertThat(find(table, "https://notbad.example/")).isEmpty();
    assertThat(find(table, "192.0.2.7").orElseThrow().scope()).isEqualTo(Rating.Scope.ADDRESS);
  }

  @Test
  void readsHostsFiles() {
    FeedTable table = table("malware", "127.0.0.1 localhost.example\n0.0.0.0 bad.example\n");
    assertThat(find(table, "http://bad.example/").orElseThrow().category()).contains("malware");
  }

  @Test
  void readsCsvWithItsOwnWords() {
    FeedTable table =
        table(
            "phishing",
            """
            url,rating,category,state,since
            https://a.example/,dangerous,phishing,under review,2022-02-26
            "https://b.example/x,y",suspicious,,final,
            c.example,safe,,,
            """);
    Rating first = find(table, "https://a.example/").orElseThrow();
    assertThat(first.state()).isEqualTo(Rating.State.UNDER_REVIEW);
    assertThat(first.since().orElseThrow()).hasToString("2022-02-26T00:00Z");
    assertThat(find(table, "https://b.example/x,y").orElseThrow().rating())
        .isEqualTo(Rating.Value.SUSPICIOUS);
    assertThat(find(table, "https://c.example/").orElseThrow().rating())
        .isEqualTo(Rating.Value.SAFE);
  }

  @Test
  void readsCsvWithJapaneseTimes() {
    FeedTable table =
        table("phishing", "date,URL,description\n2019/01/04 10:12:00,http://a.example/x,Bank\n");
    assertThat(find(table, "http://a.example/x").orElseThrow().since().orElseThrow())
        .hasToString("2019-01-04T10:12+09:00");
  }

  @Test
  void takesMispWarningListsForKnownGood() {
    FeedTable table =
        table("known-good", "{\"name\": \"x\", \"list\": [\"good.example\", \".also.example\"]}");
    assertThat(find(table, "https://www.good.example/").orElseThrow().rating())
        .isEqualTo(Rating.Value.SAFE);
    assertThat(find(table, "https://also.example/").orElseThrow().rating())
        .isEqualTo(Rating.Value.SAFE);
    assertThatThrownBy(() -> table("x", "{ broken")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void survivesNonsense() {
    assertThat(table("x", "").size()).isZero();
    assertThat(table("x", "\n\n# only\n").size()).isZero();
    assertThat(table("x", "http://\u0000/\n:::\n" + "a".repeat(100_000)).size()).isLessThan(2);
  }
}
