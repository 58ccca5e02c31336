package kanshiki.qr;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.pdf.PdfFile;

/**
 * A PDF file of one or two pages with few words does little but lead to one web address.
 *
 * <p>Known false positives: tickets, shared documents of file services, short invitations.
 */
public final class PdfHoldsOnlyLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Codes.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  /** Words of a letter or an invoice are many more. */
  private static final int FEW_CHARACTERS = 500;

  private static final int FEW_PAGES = 2;

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Codes.TOPIC).pdfs().stream()
        .filter(pdf -> isShort(pdf.file()) && targets(pdf.file()).size() == 1)
        .limit(1)
        .map(
            pdf -> {
              Url url = targets(pdf.file()).getFirst();
              String host = url.domain().map(DomainName::defanged).orElse(url.hostText());
              return finding(Evidence.claimed(pdf.name(), url.text()), pdf.name(), host);
            });
  }

  private static boolean isShort(PdfFile file) {
    return file.pages() > 0
        && file.pages() <= FEW_PAGES
        && file.text().strip().length() < FEW_CHARACTERS;
  }

  private static List<Url> targets(PdfFile file) {
    return file.actions().stream()
        .filter(action -> action.kind() == PdfFile.Kind.URI)
        .flatMap(action -> Url.parse(action.target()).stream())
        .filter(Url::isWeb)
        .distinct()
        .toList();
  }
}
