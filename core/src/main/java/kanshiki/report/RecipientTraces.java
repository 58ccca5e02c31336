package kanshiki.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.carrier.Carrier;
import kanshiki.identity.FreeMail;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.route.Route;

/** Every form in which a mail may name those it went to, for the {@link Veil}. */
final class RecipientTraces {
  /** A Latin local part or name this short would be found in other words. */
  private static final int MIN_LATIN = 3;

  /** A piece of base64 this short would be found in other words. */
  private static final int MIN_ENCODED = 8;

  private static final int MAX_RECIPIENTS = 50;

  private final List<Veil.Secret> secrets = new ArrayList<>();

  private RecipientTraces() {}

  static List<Veil.Secret> in(Report report) {
    var traces = new RecipientTraces();
    Stream.of(
            report.identity().recipients().stream(),
            receivedFor(report),
            report.handover().carriers().stream().flatMap(RecipientTraces::of))
        .flatMap(mailboxes -> mailboxes)
        .distinct()
        .limit(MAX_RECIPIENTS)
        .forEach(recipient -> traces.mailbox(recipient, report));
    return traces.secrets;
  }

  /** Whoever forwards a mail is mostly the one who got it; both sides stay private. */
  private static Stream<Mailbox> of(Carrier carrier) {
    return Stream.concat(carrier.from().stream(), carrier.recipients().stream());
  }

  /** The address behind {@code for} in a Received field: the only one in a blind copy. */
  private static Stream<Mailbox> receivedFor(Report report) {
    return report.file().find(Route.TOPIC).map(Route::hops).orElse(List.of()).stream()
        .flatMap(hop -> hop.trace().recipient().stream())
        .map(RecipientTraces::parse);
  }

  private static Mailbox parse(String address) {
    int at = address.lastIndexOf('@');
    return new Mailbox(
        "", at < 0 ? address : address.substring(0, at), at < 0 ? "" : address.substring(at + 1));
  }

  private void mailbox(Mailbox recipient, Report report) {
    if (!recipient.domain().isEmpty()) {
      address(recipient);
      recipient
          .domainName()
          .map(DomainName::organisation)
          .filter(domain -> !FreeMail.is(domain) && !isBrands(domain, report))
          .ifPresent(domain -> domain(domain.name()));
    }
    word(recipient.localPart());
    name(recipient.displayName());
  }

  private static boolean isBrands(DomainName domain, Report report) {
    return report
        .file()
        .find(BrandClaims.TOPIC)
        .flatMap(BrandClaims::main)
        .filter(claim -> BrandDirectory.builtIn().isHome(claim.brand(), domain))
        .isPresent();
  }

  private void address(Mailbox recipient) {
    String address = recipient.address();
    for (String at : List.of("@", "%40", "%2540", "=40", "=", " at ", "(at)", "[@]", "[at]")) {
      part(recipient.localPart() + at + recipient.domain());
      part(recipient.localPart() + at + recipient.domain().replace(".", "[.]"));
    }
    for (String form : List.of(address, address.toLowerCase(Locale.ROOT))) {
      encoded(form.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The recipient's own domain names him; a mail service's does not. */
  private void domain(String domain) {
    whole(domain);
    whole(domain.replace(".", "[.]"));
    whole(domain.replace(".", "%2e"));
  }

  private void encoded(byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    part(hex);
    part(hex.replaceAll("(..)", "%$1"));
    for (int shift = 0; shift < 3; shift++) {
      var shifted = new byte[bytes.length + shift];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      // What stands in the same character as bytes before or behind is not known.
      int from = (shift * 8 + 5) / 6;
      int to = shifted.length * 8 / 6;
      if (to - from >= MIN_ENCODED) {
        part(base64.substring(from, to));
        part(base64.substring(from, to).replace('+', '-').replace('/', '_'));
      }
    }
  }

  private void name(String name) {
    String bare = name.replaceAll("\\s+", "");
    if (bare.isEmpty()) {
      return;
    }
    if (!isHan(bare)) {
      word(name.strip());
      word(bare);
      return;
    }
    part(name.strip());
    part(bare);
    for (String piece : name.strip().split("\\s+", -1)) {
      if (piece.length() > 1) {
        part(piece);
      }
    }
  }

  private static boolean isHan(String text) {
    return text.length() > 1 && text.codePoints().allMatch(Character::isIdeographic);
  }

  private void word(String text) {
    if (text.length() >= MIN_LATIN) {
      whole(text);
    }
  }

  private void whole(String text) {
    secrets.add(new Veil.Secret(text.toLowerCase(Locale.ROOT), true));
  }

  private void part(String text) {
    secrets.add(new Veil.Secret(text.toLowerCase(Locale.ROOT), false));
  }
}
