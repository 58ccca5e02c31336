package kanshiki.link;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for in links. */
public final class LinkIndicators {
  private LinkIndicators() {}

  public static final List<Indicator> ALL =
      List.of(
          new ShownLinkDiffersFromTarget(),
          new UserinfoInLink(),
          new AddressHostLink(),
          new DisguisedAddressLink(),
          new ObscuredHost(),
          new PunycodeHost(),
          new ConfusableHost(),
          new OddPortLink(),
          new ManyHostLabels(),
          new FreeHostingLink(),
          new ShortenedLink(),
          new RedirectedLink(),
          new WrappedLink(),
          new RecipientInLink(),
          new RecipientInFragment(),
          new PersonalTokenInLink(),
          new FormInMail(),
          new PasswordFieldInMail(),
          new ScriptOrDataLink(),
          new RefreshInMail(),
          new FileShareLink(),
          new LinkInInvitation(),
          new QrCodeIsTheOnlyWay());
}
