package kanshiki.pdf;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files written in tests, object by object. Objects count from 1. */
public final class TestPdf {
  private final List<byte[]> objects = new ArrayList<>();

  /** A file of one page with these instructions and resources, and more objects from 5 on. */
  public static TestPdf page(String content, String resources, String... more) {
    return new TestPdf()
            .add("<< /Type /Catalog /Pages 2 0 R >>")
            .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                    + " /Resources << "
                    + resources
                    + " >> >>")
            .stream("", content.getBytes(StandardCharsets.ISO_8859_1))
            .add(more);
  }

  /** A page with that picture on it, as JPEG or, with quality 0, as compressed pixels. */
  public static TestPdf picture(BufferedImage image, byte[] jpeg) {
    TestPdf pdf = page("q 300 0 0 300 100 300 cm /Im1 Do Q", "/XObject << /Im1 5 0 R >>");
    String size =
        "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8"
            .formatted(image.getWidth(), image.getHeight());
    return jpeg.length > 0
        ? pdf.stream(size + " /Filter /DCTDecode", jpeg)
        : pdf.deflated(size, pixels(image));
  }

  /** A file of one empty page that opens with that password; an empty one opens for everybody. */
  public static byte[] encrypted(String password) throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Instructions that draw a code with a rectangle for each dark module. */
  public static String rectangles(BitMatrix bits, double module, String transform) {
    var content = new StringBuilder("q " + transform + " cm 0 g\n");
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          content.append(
              String.format(
                  Locale.ROOT,
                  "%.2f %.2f %.2f %.2f re f\n",
                  x * module,
                  (bits.getHeight() - y) * module,
                  module,
                  -module));
        }
      }
    }
    return content.append("Q").toString();
  }

  private static byte[] pixels(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        out.write(pixel >> 16);
        out.write(pixel >> 8);
        out.write(pixel);
      }
    }
    return out.toByteArray();
  }

  public TestPdf add(String... bodies) {
    for (String body : bodies) {
      objects.add(body.getBytes(StandardCharsets.ISO_8859_1));
    }
    return this;
  }

  public TestPdf stream(String dictionary, byte[] data) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<< " + dictionary + " /Length " + data.length + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(data);
    out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    objects.add(out.toByteArray());
    return this;
  }

  public TestPdf deflated(String dictionary, byte[] data) {
    return stream(dictionary + " /Filter /FlateDecode", deflate(data));
  }

  public static byte[] deflate(byte[] data) {
    try {
      var out = new ByteArrayOutputStream();
      try (var deflater = new DeflaterOutputStream(out)) {
        deflater.write(data);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    return bytes("");
  }

  /** The file with more entries in its trailer. */
  public byte[] bytes(String trailer) {
    var out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
    var xref = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      xref.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(objects.get(i));
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    int start = out.size();
    xref.append("trailer\n<< /Root 1 0 R /Size ")
        .append(objects.size() + 1)
        .append(' ')
        .append(trailer)
        .append(" >>\nstartxref\n")
        .append(start)
        .append("\n%%EOF\n");
    out.writeBytes(xref.toString().getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
