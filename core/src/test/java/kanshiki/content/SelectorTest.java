package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
  private static final String PAGE =
      "<body><table class='wide x' data-a='one two'><tr><td id=c><p><span class='sm:h'>t</span></p></td>"
          + "</tr></table></body>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          span                      | true  | 1
          *                         | true  | 0
          td span                   | true  | 2
          td > span                 | false | 2
          td>p>span                 | true  | 3
          #c span                   | true  | 10001
          td#c.no span              | false | 10102
          .wide.x .sm\\:h           | true  | 300
          table[class=wide] span    | false | 102
          table[class~=wide] span   | true  | 102
          TABLE[data-a^="one"] span | true  | 102
          [data-a$='two'] span      | true  | 101
          [data-a*=e] > tr span     | false | 102
          [data-b] span             | false | 101
          body table td span        | true  | 4
          """)
  void knownSelectors(String text, boolean matches, int specificity) {
    Selector selector = Selector.parse(text).orElseThrow();
    var span = BodyExamination.parse(PAGE).getElementsByTag("span").first();
    assertThat(selector.matches(java.util.Objects.requireNonNull(span), new StyleBudget()))
        .isEqualTo(matches);
    assertThat(selector.specificity()).isEqualTo(specificity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a:hover", "a::before", "p + p", "p ~ p", "td >", ".", "[x", "p:not(a)", "&"})
  void whatWeDoNotKnowMatchesNothing(String text) {
    assertThat(Selector.parse(text)).isEmpty();
  }
}
