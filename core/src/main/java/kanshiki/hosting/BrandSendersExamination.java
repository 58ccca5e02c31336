package kanshiki.hosting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.BrandExamination;
import kanshiki.content.PictureText;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.identity.Identity;
import kanshiki.lookup.Answer;
import kanshiki.lookup.AuthenticationFacts;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Lookups;
import kanshiki.observable.IpAddress;
import kanshiki.route.Route;
import kanshiki.spf.Spf;
import kanshiki.spf.SpfRequest;
import kanshiki.spf.SpfResult;

/**
 * Asks the imitated company's main domain about the server that sent the mail, as if the mail had
 * come in that domain's name.
 */
public final class BrandSendersExamination implements Examination<BrandSenders> {
  private final BrandExamination brands = new BrandExamination(BrandDirectory.builtIn());

  @Override
  public Topic<BrandSenders> topic() {
    return BrandSenders.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return Stream.concat(
            BrandExamination.claimNeeds().stream(), Stream.of(Route.TOPIC, CaseFile.LOOKUPS))
        .toList();
  }

  @Override
  public List<Topic<?>> wants() {
    return List.of(PictureText.TOPIC);
  }

  @Override
  public BrandSenders examine(CaseFile file) {
    // Not BrandClaims.TOPIC, which waits for the proof of origin.
    Optional<Brand> brand = brands.claims(file).strangersClaim(file.get(Identity.TOPIC));
    Optional<IpAddress> origin = file.get(Route.TOPIC).originIp().filter(ip -> !ip.isInternal());
    if (brand.isEmpty() || origin.isEmpty()) {
      return new BrandSenders(Optional.empty());
    }
    return new BrandSenders(
        Optional.of(asked(brand.get(), origin.get(), file.get(CaseFile.LOOKUPS))));
  }

  private static BrandSenders.Asked asked(Brand brand, IpAddress origin, Lookups lookups) {
    String domain = brand.domains().getFirst().name();
    SpfResult result =
        new Spf(lookups.dns())
            .check(new SpfRequest(origin, domain, "postmaster@" + domain, "", lookups.startedAt()));
    Answer<List<String>> texts = lookups.dns().ask(domain, DnsType.TXT);
    String about = "the server " + origin.text() + " in the list of the claimed brand";
    var facts =
        new AuthenticationFacts("spf", result.word().word(), domain, Optional.empty(), about);
    Answer<AuthenticationFacts> answer =
        result.trouble().isPresent()
            ? new Answer.Unavailable<>(result.trouble().get(), texts.source(), texts.at())
            : new Answer.Found<>(facts, texts.source(), texts.at());
    return new BrandSenders.Asked(
        brand,
        origin,
        result.word(),
        new Evidence.OutsideEvidence(Evidence.Kind.AUTHENTICATION, domain, answer));
  }
}
