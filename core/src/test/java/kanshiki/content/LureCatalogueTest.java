package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import kanshiki.examination.Indicator;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LureCatalogueTest {
  private static final List<String> LANGUAGES = List.of("ja", "zh", "ko", "en");

  @ParameterizedTest
  @ValueSource(strings = {"ja", "zh", "ko", "en"})
  void everyPhraseFindsItself(String language) {
    LureCatalogue catalogue = LureCatalogue.of(language);
    assertThat(catalogue.lures()).hasSizeGreaterThan(50);
    assertThat(
            catalogue.lures().stream()
                .filter(
                    lure ->
                        catalogue.find(Folding.fold(example(lure.phrase()))).stream()
                            .noneMatch(sighting -> sighting.lure().equals(lure)))
                .map(Lure::phrase)
                .toList())
        .isEmpty();
  }

  /** A text with the phrase in it, its blanks filled. */
  private static String example(String phrase) {
    return phrase.replace("#", "24").replace("…", " x ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "zh", "ko", "en"})
  void noPhraseIsTooShortToMeanAnything(String language) {
    assertThat(LureCatalogue.of(language).lures())
        .allMatch(lure -> Folding.fold(LurePattern.of(lure.phrase()).anchor()).length() >= 2);
  }

  @Test
  void everyKindHasAnIndicatorAndItsThreeSentences() {
    var kinds = new TreeSet<String>();
    LANGUAGES.forEach(language -> kinds.addAll(LureCatalogue.of(language).kinds()));
    List<String> indicators =
        ContentIndicators.ALL.stream()
            .map(Indicator::id)
            .filter(id -> id.startsWith("wording-"))
            .map(id -> id.substring(8))
            .sorted()
            .toList();
    assertThat(indicators).containsExactlyElementsOf(kinds);
    for (Language language : Language.values()) {
      Messages messages = Messages.in(language);
      assertThat(kinds)
          .allMatch(kind -> messages.has("wording-" + kind))
          .allMatch(kind -> messages.has("wording-" + kind + ".why"))
          .allMatch(kind -> messages.has("wording-" + kind + ".general"));
    }
  }

  /** Why a turn of phrase is odd cannot be said of all at once. */
  @Test
  void everyOddWordingIsExplainedInBothLanguages() {
    for (String language : LANGUAGES) {
      assertThat(LureCatalogue.of(language).lures())
          .filteredOn(lure -> lure.kind().equals("odd-wording"))
          .allSatisfy(
              lure ->
                  assertThat(lure.why())
                      .as(lure.phrase())
                      .hasValueSatisfying(
                          why -> {
                            assertThat(why.ja()).isNotBlank();
                            assertThat(why.en()).isNotBlank();
                          }));
    }
  }

  @Test
  void explanationsHoldNoPlaceholders() {
    for (String language : LANGUAGES) {
      assertThat(LureCatalogue.of(language).lures())
          .allMatch(lure -> lure.why().filter(why -> why.ja().contains("{")).isEmpty());
    }
  }
}
