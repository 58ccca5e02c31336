package kanshiki.lookup;

import java.util.List;
import java.util.Optional;
import kanshiki.page.Asked;
import kanshiki.page.Device;
import kanshiki.page.State;

/**
 * What a visit found, in the words of the report.
 *
 * @param device what the visitor seemed to hold
 * @param finalUrl where the way ended
 * @param redirects the addresses between the link and there
 * @param status HTTP status; 0 when there was no reply
 * @param forms what is asked for, form by form
 * @param resembles whom the page copies; empty when that is nobody, or was not examined
 * @param screenshotSha256 digest of the picture of the first view
 */
public record PageFacts(
    Device device,
    State state,
    String finalUrl,
    List<String> redirects,
    int status,
    String title,
    List<AskedForm> forms,
    Optional<Resemblance> resembles,
    Optional<String> screenshotSha256)
    implements Fact {
  public PageFacts {
    redirects = List.copyOf(redirects);
    forms = List.copyOf(forms);
  }

  /**
   * One form, or the fields that stand outside of any.
   *
   * @param postsTo where it sends; empty when only a script knows
   */
  public record AskedForm(List<Asked> asks, Optional<String> postsTo) {
    public AskedForm {
      asks = List.copyOf(asks);
    }
  }

  /**
   * Whom a page looks like.
   *
   * @param brand its id
   * @param score from 0 to 1
   * @param basis {@code snapshot} where it was laid beside a genuine page, {@code names} where it
   *     only bears the brand's names
   * @param identical whether nothing but the address differs
   * @param parts what the score is made of, in a fixed order; empty without a genuine page
   */
  public record Resemblance(
      String brand, double score, String basis, boolean identical, List<Part> parts) {
    public Resemblance {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part of a likeness.
   *
   * @param name {@code structure}, {@code text}, {@code favicon}, {@code logo} or {@code picture}
   * @param score from 0 to 1
   */
  public record Part(String name, double score) {}
}
