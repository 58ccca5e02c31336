package kanshiki.qr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.pdf.PdfFile;

/**
 * A PDF file starts a program, runs a script as it is opened, or fetches another document.
 *
 * <p>Known false positives: forms that check what is typed run scripts, but rarely on opening; they
 * are not told.
 */
public final class PdfRunsSomething implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Codes.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Codes.TOPIC).pdfs().stream()
        .flatMap(
            pdf ->
                pdf.file().actions().stream()
                    .filter(PdfRunsSomething::runs)
                    .limit(1)
                    .map(action -> finding(evidence(pdf, action), pdf.name())))
        .limit(3);
  }

  private static boolean runs(PdfFile.Action action) {
    return switch (action.kind()) {
      case LAUNCH -> true;
      case JAVASCRIPT, SUBMIT_FORM, IMPORT_DATA -> action.onOpening();
      case OTHER_DOCUMENT -> action.target().startsWith("\\\\");
      case URI -> false;
    };
  }

  private static Evidence evidence(Codes.Pdf pdf, PdfFile.Action action) {
    String kind = action.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Evidence.claimed(pdf.name(), kind + ": " + action.target());
  }
}
