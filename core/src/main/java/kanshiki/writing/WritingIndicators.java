package kanshiki.writing;

import java.util.List;
import kanshiki.examination.Indicator;

/** The indicators of this package. */
public final class WritingIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new AddressAsName(),
          new ChineseCharactersInJapanese(),
          new ChineseFonts(),
          new ChineseLeftInJapanese(),
          new ChinesePunctuation(),
          new CopyrightLineSlip(),
          new CopyrightYearPast(),
          new DeclaredChinese(),
          new GarbledByChineseEncoding(),
          new LetterFormulaMisused(),
          new LettersMasked(),
          new LookAlikeLettersInWord(),
          new ParticlesCollide(),
          new PhoneNumberImpossible(),
          new RandomStringsInText(),
          new TemplateLeftover(),
          new WidthsMixedInWord(),
          new WordsTornApart());

  private WritingIndicators() {}
}
