package kanshiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.examination.Indicator;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.mail.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tells whoever adds an indicator what he forgot. */
class CatalogueTest {
  private static final Messages JA = Messages.in(Language.JA);
  private static final Messages EN = Messages.in(Language.EN);

  static List<String> indicatorIds() {
    return Kanshiki.indicators().stream().map(Indicator::id).toList();
  }

  static Stream<Class<?>> indicatorClasses() {
    return Kanshiki.indicators().stream().<Class<?>>map(Indicator::getClass).distinct();
  }

  @Test
  void idsAreUnique() {
    assertThat(indicatorIds()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
  }

  @ParameterizedTest
  @MethodSource("indicatorIds")
  void indicatorIsExplainedInBothLanguages(String id) {
    assertThat(List.of(JA, EN))
        .allSatisfy(
            messages -> {
              assertThat(messages.has(id)).isTrue();
              assertThat(messages.has(id + ".why")).isTrue();
            });
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(JA.keys()).isEqualTo(EN.keys());
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    assertThat(EN.keys())
        .allSatisfy(
            key -> assertThat(arguments(JA.get(key))).as(key).isEqualTo(arguments(EN.get(key))));
  }

  @ParameterizedTest
  @EnumSource
  void defectIsExplainedInBothLanguages(Defect.Kind kind) {
    assertThat(JA.has("defect." + kind.id())).isTrue();
    assertThat(EN.has("defect." + kind.id())).isTrue();
  }

  @Test
  void noSentenceIsEmptyOrLeftOpen() {
    assertThat(List.of(JA, EN))
        .allSatisfy(
            messages ->
                assertThat(messages.keys())
                    .allSatisfy(
                        key -> {
                          assertThat(messages.get(key)).as(key).isNotBlank();
                          assertThat(messages.get(key)).as(key).doesNotContain("TODO");
                        }));
  }

  @Test
  void japaneseSentencesEnd() {
    assertThat(indicatorIds())
        .allSatisfy(id -> assertThat(JA.get(id)).as(id).matches(".*[。」]"))
        .allSatisfy(id -> assertThat(JA.get(id + ".why")).as(id).matches(".*。|\\{1}"));
  }

  @ParameterizedTest
  @MethodSource("indicatorClasses")
  void indicatorHasATestOfItsOwn(Class<?> indicator) {
    String test = "/" + indicator.getName().replace('.', '/') + "Test.class";

    assertThat(CatalogueTest.class.getResource(test)).as(test).isNotNull();
  }

  /** The placeholders of a sentence, each once. */
  private static Set<String> arguments(String sentence) {
    return Stream.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}")
        .filter(sentence::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
