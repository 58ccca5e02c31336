package kanshiki.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kanshiki.app.training.Trainer;
import kanshiki.language.Language;
import kanshiki.publish.exchange.Export;
import kanshiki.publish.exchange.Tlp;
import kanshiki.report.Voice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words that options take. */
final class Choices {
  private Choices() {}

  /** {@code --format}. */
  static final class Formats implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String word) {
      return constant(OutputFormat.class, word);
    }
  }

  /** {@code --format} of the catalogue. */
  static final class Forms implements ITypeConverter<IndicatorsCommand.Form> {
    @Override
    public IndicatorsCommand.Form convert(String word) {
      return constant(IndicatorsCommand.Form.class, word);
    }
  }

  /** {@code --format} of the data files' status. */
  static final class DataForms implements ITypeConverter<DataCommand.Form> {
    @Override
    public DataCommand.Form convert(String word) {
      return constant(DataCommand.Form.class, word);
    }
  }

  /** {@code --format} of a list of cases. */
  static final class CaseForms implements ITypeConverter<CaseList.Form> {
    @Override
    public CaseList.Form convert(String word) {
      return constant(CaseList.Form.class, word);
    }
  }

  /** {@code --format} of what is shared. */
  static final class Exports implements ITypeConverter<Export> {
    @Override
    public Export convert(String word) {
      return constant(Export.class, word);
    }
  }

  /** {@code --tlp}. */
  static final class Tlps implements ITypeConverter<Tlp> {
    @Override
    public Tlp convert(String word) {
      return constant(Tlp.class, word);
    }
  }

  /** {@code --format} of trends. */
  static final class TrendForms implements ITypeConverter<CasesTrendsCommand.Form> {
    @Override
    public CasesTrendsCommand.Form convert(String word) {
      return constant(CasesTrendsCommand.Form.class, word);
    }
  }

  /** {@code --lang}. */
  static final class Languages implements ITypeConverter<Language> {
    @Override
    public Language convert(String word) {
      return constant(Language.class, word);
    }
  }

  /** {@code --voice}. */
  static final class Voices implements ITypeConverter<Voice> {
    @Override
    public Voice convert(String word) {
      return constant(Voice.class, word);
    }
  }

  /** {@code --fail-on}. */
  static final class FailOns implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String word) {
      return constant(FailOn.class, word);
    }
  }

  /** {@code --leave-out}. */
  static final class LeaveOuts implements ITypeConverter<Trainer.Apart> {
    @Override
    public Trainer.Apart convert(String word) {
      return constant(Trainer.Apart.class, word);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(word + " is none of " + words(type)));
  }

  private static String words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Choices::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
