package kanshiki.hosting;

import java.util.List;
import java.util.Optional;
import kanshiki.brand.Brand;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.Topic;
import kanshiki.observable.IpAddress;
import kanshiki.spf.SpfResult;

/**
 * Whether the imitated company itself names the server that sent the mail among its senders.
 *
 * @param asked empty when the mail speaks for no brand, speaks from the brand's domain, or does not
 *     tell who handed it over
 */
public record BrandSenders(Optional<Asked> asked) implements Answered {
  public static final Topic<BrandSenders> TOPIC = new Topic<>("brand-senders", BrandSenders.class);

  /**
   * What the brand's main domain says (RFC 7208): the only list of a company's mail servers that
   * the company keeps itself.
   */
  public record Asked(
      Brand brand, IpAddress origin, SpfResult.Word word, Evidence.OutsideEvidence evidence) {}

  @Override
  public List<Evidence.OutsideEvidence> answers() {
    return asked.map(Asked::evidence).stream().toList();
  }
}
