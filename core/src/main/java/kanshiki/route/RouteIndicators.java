package kanshiki.route;

import java.util.List;
import kanshiki.examination.Indicator;

/** All indicators of this package. */
public final class RouteIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new OriginWithoutReverseName(),
          new HeloContradictsReverseName(),
          new HeloWithoutPublicName(),
          new HeloClaimsRecipientDomain(),
          new OriginIsConsumerLine(),
          new SentByWebScript(),
          new DateAhead(),
          new DateLongPast(),
          new DateUnusable(),
          new DateZoneImpossible(),
          new HopClockRunsBackwards());

  private RouteIndicators() {}
}
