package kanshiki.qr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;
import kanshiki.mail.Part;
import kanshiki.pdf.PdfFile;

/**
 * All QR codes of a mail, and the PDF files that were read for them.
 *
 * @param all each different text once, in the order of the parts; the body first
 * @param pdfs the PDF files among the parts
 * @param notExamined pictures and files that were not looked at, or not wholly
 */
public record Codes(List<Code> all, List<Pdf> pdfs, List<NotExamined> notExamined) {
  public static final Topic<Codes> TOPIC = new Topic<>("codes", Codes.class);

  public Codes {
    all = List.copyOf(all);
    pdfs = List.copyOf(pdfs);
    notExamined = List.copyOf(notExamined);
  }

  /** Those that lead to the web. */
  public Stream<Code> links() {
    return all.stream().filter(code -> code.url().isPresent());
  }

  /** What was read of the PDF file {@code part}; empty when it was not taken for one. */
  public Optional<PdfFile> pdf(Part part) {
    return pdfs.stream().filter(pdf -> pdf.part() == part).map(Pdf::file).findFirst();
  }

  /** One PDF file of the mail, read as far as the bounds allowed. */
  public record Pdf(Part part, String name, PdfFile file) {}
}
