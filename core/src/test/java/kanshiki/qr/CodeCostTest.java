package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import kanshiki.Shared;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.image.GeneratedCode;
import kanshiki.image.InnocentPictures;
import kanshiki.image.Picture;
import kanshiki.image.QrCodes;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.pdf.PdfFile;
import kanshiki.pdf.TestPdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What codes, pictures and PDF files cost; prints and takes a minute, so only when asked for:
 *
 * <pre>mvn -pl core test -Dtest=CodeCostTest -Dkanshiki.measure=true</pre>
 */
class CodeCostTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @BeforeAll
  static void onlyWhenAskedFor() {
    Assumptions.assumeTrue(
        Boolean.getBoolean("kanshiki.measure"), "skipped: -Dkanshiki.measure=true is not set");
  }

  @Test
  void pictures() {
    for (int round = 0; round < 2; round++) {
      long codes = 0;
      for (int i = 0; i < 220; i++) {
        codes += cpu(GeneratedCode.of(i).file());
      }
      System.out.printf("generated codes: %.1f ms a picture%n", codes / 1e6 / 220);
      List<BufferedImage> innocent = InnocentPictures.all();
      String[] kinds = {"gradient", "noise", "writing", "bar code", "checks", "rings"};
      for (int kind = 0; kind < kinds.length; kind++) {
        long sum = 0;
        long pixels = 0;
        for (int i = kind; i < innocent.size(); i += kinds.length) {
          sum += cpu(GeneratedCode.png(innocent.get(i)));
          pixels += (long) innocent.get(i).getWidth() * innocent.get(i).getHeight();
        }
        int count = innocent.size() / kinds.length;
        System.out.printf(
            "%s: %.1f ms a picture of %.2f Mpx%n",
            kinds[kind], sum / 1e6 / count, pixels / 1e6 / count);
      }
    }
    var photo = InnocentPictures.blank(4_000, 3_000, 0x808080);
    print("12 Mpx JPEG", () -> cpu(GeneratedCode.jpeg(photo, 0.8f)));
    var large = new BufferedImage(5_000, 4_900, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int i = 0; i < 24_000_000; i++) {
      large.setRGB(i % 5_000, i / 5_000, random.nextInt());
    }
    byte[] png = GeneratedCode.png(large);
    print("24 Mpx PNG of noise", () -> cpu(png));
  }

  @Test
  void hostilePdfFiles() {
    byte[] zeros = TestPdf.deflate(new byte[200 << 20]);
    hostile("Flate, 200 MB", page().stream("/Filter /FlateDecode", zeros).bytes());
    var pages = new TestPdf().add("<< /Type /Catalog /Pages 2 0 R >>");
    pages.add("<< /Kids [" + "3 0 R ".repeat(2_000) + "] >>");
    pages.add("<< /Type /Page /Contents [" + "4 0 R ".repeat(500) + "] >>");
    pages.stream("/Filter /FlateDecode", TestPdf.deflate(new byte[4 << 20]));
    hostile("pages in pages", pages.bytes());
    hostile("object headers", ascii("%PDF-1.4\n" + "1 0 obj\n".repeat(1_000_000)));
    var chain = new StringBuilder("%PDF-1.4\n");
    int before = 0;
    for (int i = 0; i < 100_000; i++) {
      int at = chain.length();
      String previous = before == 0 ? "" : " /Prev " + before;
      chain.append("xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R" + previous + ">>\n");
      before = at;
    }
    hostile("cross references", ascii(chain + "startxref\n" + before + "\n%%EOF"));
    var loose = new StringBuilder("%PDF-1.4\n");
    for (int i = 1; i < 300_000; i++) {
      loose.append(i).append(" 0 obj<</Type/Page/A<</S/URI/URI(http://a.test/)>>>>endobj\n");
    }
    hostile("300,000 loose pages", ascii(loose + "trailer<</Root 1 0 R>>"));
    var noise = new byte[4_000_000];
    new Random(1).nextBytes(noise);
    var pictures = TestPdf.page(names("", " Do "), "/XObject << " + names("", " 5 0 R ") + ">>");
    String size = "/Subtype /Image /Width 1000 /Height 4000 /ColorSpace /DeviceGray";
    pictures.stream(size + " /BitsPerComponent 8", noise);
    hostile("a picture of noise", pictures.bytes());
    hostile("300,000 rectangles", TestPdf.page("0 0 1 1 re f\n".repeat(300_000), "").bytes());
  }

  @Test
  void corpus() {
    for (String label : List.of("phish", "ham", "spam")) {
      Path folder = Shared.path("corpora/mail/" + label);
      long plain = 0;
      long plainMails = 0;
      long carrying = 0;
      long carryingMails = 0;
      int codes = 0;
      int pdfs = 0;
      for (Path file : Shared.files(folder)) {
        Message message = Message.parse(new RawMessage(Shared.bytes(file)));
        Body body = BodyExamination.of(message);
        boolean carries = message.parts().stream().anyMatch(CodeCostTest::isLookedAt);
        long start = THREADS.getCurrentThreadCpuTime();
        Codes found = QrExamination.of(message, body);
        long spent = THREADS.getCurrentThreadCpuTime() - start;
        codes += found.all().size();
        pdfs += found.pdfs().size();
        plain += carries ? 0 : spent;
        plainMails += carries ? 0 : 1;
        carrying += carries ? spent : 0;
        carryingMails += carries ? 1 : 0;
      }
      System.out.printf(
          "%s: %d codes, %d PDF files; %d mails with pictures or PDF, %.1f ms each; %d others, %.3f ms%n",
          label,
          codes,
          pdfs,
          carryingMails,
          carrying / 1e6 / Math.max(1, carryingMails),
          plainMails,
          plain / 1e6 / Math.max(1, plainMails));
    }
  }

  private static boolean isLookedAt(Part part) {
    return part.mediaType().startsWith("image/") || part.mediaType().contains("pdf");
  }

  private static TestPdf page() {
    return new TestPdf()
        .add("<< /Type /Catalog /Pages 2 0 R >>")
        .add("<< /Type /Pages /Kids [3 0 R] >>")
        .add("<< /Type /Page /Contents 4 0 R >>");
  }

  private static String names(String before, String after) {
    var names = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      names.append(before).append("/I").append(i).append(after);
    }
    return names.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void hostile(String what, byte[] pdf) {
    long start = THREADS.getCurrentThreadCpuTime();
    PdfFile file = PdfFile.read(pdf);
    long spent = THREADS.getCurrentThreadCpuTime() - start;
    System.out.printf(
        "%s (%d KB): %.0f ms, %s %s%n",
        what,
        pdf.length >> 10,
        spent / 1e6,
        file.unread().map(Enum::name).orElse("read"),
        file.cuts());
    assertThat(file).isNotNull();
  }

  private static void print(String what, Supplier<Long> cpu) {
    System.out.printf("%s: %.0f ms%n", what, cpu.get() / 1e6);
  }

  private static long cpu(byte[] picture) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (Picture frame : Picture.read(picture).frames()) {
      QrCodes.in(frame);
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
