package kanshiki.qr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.content.DataPictures;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;
import kanshiki.image.DrawnQr;
import kanshiki.image.Picture;
import kanshiki.image.QrCode;
import kanshiki.image.QrCodes;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.pdf.PdfFile;

/**
 * Reads the QR codes of a mail.
 *
 * <p>Files within archives are not opened here.
 */
public final class QrExamination implements Examination<Codes> {
  @Override
  public Topic<Codes> topic() {
    return Codes.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public Codes examine(CaseFile file) {
    return of(file.get(CaseFile.MESSAGE), file.get(Body.TOPIC));
  }

  /** The codes of {@code message}, whose body is {@code body}. */
  public static Codes of(Message message, Body body) {
    var reader = new Reader();
    for (Body.PlainText text : body.texts()) {
      reader.drawn(DrawnQr.in(text.text()), "text");
    }
    for (Body.HtmlPage page : body.pages()) {
      reader.drawn(DrawnQr.in(page.document()), "page");
      for (DataPictures.Found picture : DataPictures.in(page.html())) {
        reader.file(picture.bytes(), picture.isSvg(), true, "image");
      }
    }
    for (Part part : message.parts()) {
      reader.part(part);
    }
    return reader.codes();
  }

  private static final class Reader {
    /** Pictures of one mail that are looked at, and their pixels. */
    private static final int MAX_PICTURES = 40;

    private static final long MAX_PIXELS = 12_000_000;
    private static final int MAX_PDFS = 8;

    /** PDF files that ran into a bound; each may have cost a second. */
    private static final int MAX_COSTLY = 2;

    /** Characters of an SVG file that are read. */
    private static final int MAX_SVG = 2 << 20;

    private static final int MAX_CODES = 100;

    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final List<Codes.Pdf> pdfs = new ArrayList<>();
    private final Set<NotExamined> notExamined = new LinkedHashSet<>();
    private int pictures;
    private long pixels;
    private int costly;

    Codes codes() {
      return new Codes(new ArrayList<>(codes.values()), pdfs, new ArrayList<>(notExamined));
    }

    void drawn(List<QrCode> found, String place) {
      found.forEach(code -> add(code.text(), Code.Way.DRAWN, place));
    }

    /** A part whose type, name or first bytes make a picture or a PDF of it. */
    void part(Part part) {
      if (!part.children().isEmpty() || part.isText() || part.isMultipart()) {
        return;
      }
      String type = part.mediaType();
      String name = part.filename().orElse("");
      String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      boolean known =
          type.startsWith("image/")
              || type.equals("application/octet-stream")
              || type.contains("pdf")
              || extension.equals("pdf")
              || isPicture(extension);
      if (known) {
        String place = name.isEmpty() ? type.startsWith("image/") ? "image" : type : name;
        boolean svg = type.contains("svg") || extension.equals("svg");
        file(part, part.content(), svg, isPicture(extension) || type.startsWith("image/"), place);
      }
    }

    private static boolean isPicture(String extension) {
      return switch (extension) {
        case "png",
            "jpg",
            "jpeg",
            "gif",
            "bmp",
            "webp",
            "avif",
            "heic",
            "heif",
            "jxl",
            "tif",
            "tiff" ->
            true;
        case "svg" -> true;
        default -> false;
      };
    }

    private void file(Part part, byte[] bytes, boolean svg, boolean picture, String place) {
      if (startsWithPdf(bytes)) {
        pdf(part, bytes, place);
      } else {
        file(bytes, svg, picture, place);
      }
    }

    /**
     * @param picture it says of itself that it is a picture, so that one in a format that nobody
     *     knows here is said
     */
    void file(byte[] bytes, boolean svg, boolean picture, String place) {
      if (svg) {
        String text =
            new String(
                bytes, 0, Math.min(bytes.length, MAX_SVG), java.nio.charset.StandardCharsets.UTF_8);
        drawn(DrawnQr.in(BodyExamination.parse(text)), place);
        return;
      }
      if (pictures >= MAX_PICTURES || pixels >= MAX_PIXELS) {
        notExamined("pictures", "qr.too-many");
        return;
      }
      Picture.Reading reading = Picture.read(bytes);
      switch (reading.unread().orElse(Picture.Unread.NOT_A_PICTURE)) {
        case FORMAT -> notExamined("pictures", "qr.format");
        case TOO_LARGE -> notExamined("pictures", "qr.too-large");
        case BROKEN -> notExamined("pictures", "qr.broken");
        case NOT_A_PICTURE -> {
          if (picture && reading.frames().isEmpty() && bytes.length > 0) {
            notExamined("pictures", "qr.format");
          }
        }
      }
      for (Picture frame : reading.frames()) {
        pictures++;
        pixels += (long) frame.width() * frame.height();
        QrCodes.in(frame).forEach(code -> add(code.text(), Code.Way.PICTURE, place));
      }
    }

    private void pdf(Part part, byte[] bytes, String place) {
      if (pdfs.size() >= MAX_PDFS || costly >= MAX_COSTLY) {
        notExamined("pdf", "qr.too-many");
        pdfs.add(new Codes.Pdf(part, place, PdfFile.LEFT_ALONE));
        return;
      }
      PdfFile file = PdfFile.read(bytes);
      costly += file.cuts().isEmpty() ? 0 : 1;
      pdfs.add(new Codes.Pdf(part, place, file));
      for (PdfFile.Code code : file.codes()) {
        add(code.code().text(), Code.Way.PDF, place);
      }
      file.unread()
          .ifPresent(
              why -> notExamined("pdf", "pdf.unread." + why.name().toLowerCase(Locale.ROOT)));
      for (PdfFile.Cut cut : file.cuts()) {
        notExamined("pdf", "pdf.cut." + cut.name().toLowerCase(Locale.ROOT));
      }
    }

    private void add(String text, Code.Way way, String place) {
      if (codes.size() < MAX_CODES) {
        codes.putIfAbsent(text, new Code(text, way, place));
      }
    }

    private void notExamined(String topic, String reason) {
      notExamined.add(
          new NotExamined(
              topic,
              new Words(
                  Messages.in(Language.JA).get(reason), Messages.in(Language.EN).get(reason))));
    }

    private static boolean startsWithPdf(byte[] bytes) {
      return bytes.length > 5
          && bytes[0] == '%'
          && bytes[1] == 'P'
          && bytes[2] == 'D'
          && bytes[3] == 'F';
    }
  }
}
