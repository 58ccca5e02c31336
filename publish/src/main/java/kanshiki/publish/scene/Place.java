package kanshiki.publish.scene;

import java.util.List;
import java.util.Optional;
import kanshiki.lookup.CertificateFacts;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.page.Picture;

/**
 * One page that the fraud leads to.
 *
 * @param url its full address, which may hold the recipient's token: only for the operator who must
 *     find the page
 * @param shared its address for everybody; empty where nothing may be told
 * @param holder what of the host's name belongs to the fraud
 * @param host the host's name, as far as it may be told; empty for a bare address
 * @param domain the registered domain, where all of it was made for frauds
 * @param standings the addresses of its host
 * @param registration of the registered domain
 * @param page what a visit found
 * @param picture PNG of what the visitor saw
 */
public record Place(
    Url url,
    Optional<SharedUrl> shared,
    Holder holder,
    Optional<DomainName> host,
    Optional<DomainName> domain,
    List<Standing> standings,
    Optional<Stated<RegistrationFacts>> registration,
    Optional<Stated<PageFacts>> page,
    Optional<Stated<CertificateFacts>> certificate,
    Optional<Picture> picture) {

  /** What of the name of a page's host may be held against the fraud. */
  public enum Holder {
    /** The host, and whatever else is registered with it: made or used for this alone. */
    FRAUD,
    /** Only the page: anyone gets one there. */
    SHARED_HOST,
    /** Only the page: its host belongs to somebody who is himself harmed. */
    VICTIM,
    /** Only the page, because nothing is known of its host. */
    UNKNOWN
  }

  public Place {
    standings = List.copyOf(standings);
  }
}
