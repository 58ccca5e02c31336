package kanshiki.contradiction;

import java.util.List;
import kanshiki.examination.Indicator;

/** The indicators of this package. */
public final class ContradictionIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new AmountMiswritten(),
          new AmountsDisagree(),
          new ClockTimeImpossible(),
          new DateInPlaceOfNumber(),
          new DeadlineBeforeMail(),
          new DeadlinesDisagree(),
          new DeclaredLanguageDiffers(),
          new EraYearDoesNotFit(),
          new EventInTheFuture(),
          new GreetingToAnotherAddress(),
          new ImpossibleDate(),
          new RandomTextAtEnd(),
          new ReplyWithoutThread(),
          new SerialNumberInName(),
          new SignedByAnotherBrand(),
          new TotalDoesNotAddUp(),
          new WeekdayDoesNotFit());

  private ContradictionIndicators() {}
}
