package kanshiki.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads one PDF file from its objects up. */
final class PdfReader {
  /** The header stands within the first kilobyte (ISO 32000-2, section 7.5.2 and its note). */
  private static final int HEADER = 1_024;

  private PdfReader() {}

  static PdfFile read(byte[] bytes) {
    var fuel = new Fuel(bytes.length);
    if (!hasHeader(bytes)) {
      return unread(PdfFile.Unread.NOT_A_PDF, false, fuel);
    }
    COSDocument document;
    try {
      document = new MeteredParser(bytes, fuel).open();
    } catch (InvalidPasswordException e) {
      return unread(PdfFile.Unread.PASSWORD, true, fuel);
    } catch (IOException | RuntimeException e) {
      return unread(PdfFile.Unread.BROKEN, false, fuel);
    } catch (LinkageError e) {
      // PDFBox opens files for one recipient's key with a library that is not part of this program.
      return unread(PdfFile.Unread.PASSWORD, true, fuel);
    }
    return read(document, fuel);
  }

  private static PdfFile read(COSDocument document, Fuel fuel) {
    var objects = new PdfObjects(document, fuel);
    var pages = new PdfPages(fuel);
    boolean form = false;
    boolean broken = false;
    try {
      COSDictionary root = document.getTrailer().getCOSDictionary(COSName.ROOT);
      form = root != null && hasFields(root);
      objects.collect(root);
      pages.read(root, objects.pages());
    } catch (IOException | RuntimeException e) {
      broken = true; // what was found before that is told
    }
    boolean nothing = broken && pages.count() == 0 && objects.actions().isEmpty();
    return new PdfFile(
        pages.count(),
        document.isEncrypted(),
        objects.actions(),
        objects.files(),
        form,
        pages.text(),
        pages.codes(),
        nothing ? Optional.of(PdfFile.Unread.BROKEN) : Optional.empty(),
        fuel.cuts());
  }

  private static boolean hasFields(COSDictionary root) {
    COSDictionary form = root.getCOSDictionary(COSName.ACRO_FORM);
    COSBase fields = form == null ? null : form.getDictionaryObject(COSName.FIELDS);
    return form != null
        && (fields instanceof COSArray array && array.size() > 0
            || form.containsKey(COSName.getPDFName("XFA")));
  }

  private static boolean hasHeader(byte[] bytes) {
    for (int i = 0; i + 5 <= bytes.length && i < HEADER; i++) {
      if (bytes[i] == '%'
          && bytes[i + 1] == 'P'
          && bytes[i + 2] == 'D'
          && bytes[i + 3] == 'F'
          && bytes[i + 4] == '-') {
        return true;
      }
    }
    return false;
  }

  private static PdfFile unread(PdfFile.Unread why, boolean encrypted, Fuel fuel) {
    return new PdfFile(
        0, encrypted, List.of(), List.of(), false, "", List.of(), Optional.of(why), fuel.cuts());
  }
}
