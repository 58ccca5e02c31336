package kanshiki.qr;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for in QR codes and PDF files. */
public final class QrIndicators {
  private QrIndicators() {}

  public static final List<Indicator> ALL =
      List.of(
          new QrCodeLink(),
          new QrCodeDrawn(),
          new QrCodeInPdf(),
          new QrCodeWithRecipient(),
          new QrCodeHoldsNoLink(),
          new PdfRunsSomething(),
          new PdfHoldsOnlyLink(),
          new PdfNeedsPassword());
}
