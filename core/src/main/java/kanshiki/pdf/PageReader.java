package kanshiki.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import kanshiki.image.Drawing;
import kanshiki.image.DrawnQr;
import kanshiki.image.Picture;
import kanshiki.image.QrCode;
import kanshiki.image.QrCodes;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * Goes through the drawing instructions of pages: words, pictures and filled shapes.
 *
 * <p>Shapes drawn one after the other are taken together and looked at for a code when there are
 * enough of them. Not thread-safe.
 */
final class PageReader {
  /** Forms within forms. */
  private static final int MAX_DEPTH = 10;

  private static final int MAX_SAVED = 200;

  /** Instructions carried out in one file. */
  private static final int MAX_STEPS = 1_500_000;

  /** Pictures decoded in one file, and their pixels. */
  private static final int MAX_PICTURES = 40;

  private static final long MAX_PIXELS = 16_000_000;

  /** Groups of shapes that are painted and looked at. */
  private static final int MAX_DRAWINGS = 8;

  private static final int MAX_CODES = 30;

  private final Fuel fuel;
  private final PdfText text = new PdfText();
  private final List<PdfFile.Code> codes = new ArrayList<>();
  private final IdentityHashMap<COSStream, List<QrCode>> pictures = new IdentityHashMap<>();
  private final IdentityHashMap<COSDictionary, PdfFont> fonts = new IdentityHashMap<>();
  private int page;
  private int steps;
  private int pictureCount;
  private long pixels;
  private int drawings;

  private Drawing drawing = new Drawing();
  private Matrix matrix = Matrix.IDENTITY;
  private boolean dark = true;

  PageReader(Fuel fuel) {
    this.fuel = fuel;
  }

  String text() {
    return text.text();
  }

  List<PdfFile.Code> codes() {
    return List.copyOf(codes);
  }

  /** Reads one page; {@code number} counts from 1. */
  void read(byte[] content, COSDictionary resources, int number) {
    page = number;
    matrix = Matrix.IDENTITY;
    dark = true;
    int before = text.text().length();
    interpret(content, resources, 0);
    endDrawing();
    for (QrCode code : DrawnQr.in(text.text().substring(before))) {
      add(code, true);
    }
    text.endPage();
  }

  void end() {
    if (text.isCut()) {
      fuel.cut(PdfFile.Cut.TEXT);
    }
  }

  private void interpret(byte[] content, COSDictionary resources, int depth) {
    record State(Matrix matrix, boolean dark) {}
    var saved = new ArrayDeque<State>();
    var operands = new ArrayList<COSBase>();
    try {
      var parser = new PDFStreamParser(content);
      Object token = parser.parseNextToken();
      while (token != null && steps++ < MAX_STEPS) {
        if (token instanceof Operator operator) {
          switch (operator.getName()) {
            case "q" -> {
              if (saved.size() < MAX_SAVED) {
                saved.push(new State(matrix, dark));
              }
            }
            case "Q" -> {
              if (!saved.isEmpty()) {
                State state = saved.pop();
                matrix = state.matrix;
                dark = state.dark;
              }
            }
            case "Do" -> draw(operands, resources, depth);
            case "BI" -> drawInline(operator);
            default -> step(operator.getName(), operands, resources);
          }
          operands.clear();
        } else if (token instanceof COSBase operand && operands.size() < 100) {
          operands.add(operand);
        }
        token = parser.parseNextToken();
      }
    } catch (IOException | RuntimeException e) {
      return; // broken instructions end the page, as in a viewer
    } finally {
      if (steps >= MAX_STEPS) {
        fuel.cut(PdfFile.Cut.WORK);
      }
    }
  }

  private void step(String operator, List<COSBase> operands, COSDictionary resources) {
    switch (operator) {
      case "cm" -> matrix = Matrix.of(numbers(operands, 6)).within(matrix);
      case "m" -> moveTo(numbers(operands, 2));
      case "l" -> lineTo(numbers(operands, 2), 0);
      case "c" -> lineTo(numbers(operands, 6), 4);
      case "v", "y" -> lineTo(numbers(operands, 4), 2);
      case "re" -> rectangle(numbers(operands, 4));
      case "f", "F", "f*", "B", "B*", "b", "b*" -> drawing.fill(dark);
      case "n", "S", "s" -> drawing.drop();
      case "g", "rg", "k", "sc", "scn" -> dark = isDark(operands);
      case "cs" -> dark = true; // the first colour of every usual space is black
      case "BT" -> {
        endDrawing();
        text.begin();
      }
      case "Tf" -> text.font(font(operands, resources), last(operands));
      case "Td", "TD" -> text.move(numbers(operands, 2));
      case "T*" -> text.nextLine();
      case "Tm" -> text.matrix(numbers(operands, 6));
      case "Tj", "'", "\"" -> show(operator, operands);
      case "TJ" -> showAll(operands);
      default -> {}
    }
  }

  private void show(String operator, List<COSBase> operands) {
    if (!operator.equals("Tj")) {
      text.nextLine();
    }
    if (!operands.isEmpty() && operands.getLast() instanceof COSString string) {
      text.show(string.getBytes());
    }
  }

  private void showAll(List<COSBase> operands) {
    if (operands.isEmpty() || !(operands.getLast() instanceof COSArray pieces)) {
      return;
    }
    for (COSBase piece : pieces) {
      if (piece instanceof COSString string) {
        text.show(string.getBytes());
      } else if (piece instanceof COSNumber gap) {
        text.gap(gap.floatValue());
      }
    }
  }

  private PdfFont font(List<COSBase> operands, COSDictionary resources) {
    COSDictionary all = resources.getCOSDictionary(COSName.FONT);
    COSBase font =
        all != null && !operands.isEmpty() && operands.getFirst() instanceof COSName name
            ? all.getDictionaryObject(name)
            : null;
    return font instanceof COSDictionary dictionary
        ? fonts.computeIfAbsent(dictionary, key -> PdfFont.of(key, fuel))
        : PdfFont.NONE;
  }

  private void draw(List<COSBase> operands, COSDictionary resources, int depth) throws IOException {
    endDrawing();
    COSDictionary all = resources.getCOSDictionary(COSName.XOBJECT);
    if (all == null
        || operands.isEmpty()
        || !(operands.getFirst() instanceof COSName name)
        || !(all.getDictionaryObject(name) instanceof COSStream object)) {
      return;
    }
    String kind = object.getNameAsString(COSName.SUBTYPE);
    if ("Image".equals(kind)) {
      for (QrCode code : pictures.computeIfAbsent(object, this::codesIn)) {
        add(code, false);
      }
    } else if ("Form".equals(kind) && depth < MAX_DEPTH) {
      drawForm(object, resources, depth);
    }
  }

  private void drawForm(COSStream form, COSDictionary resources, int depth) throws IOException {
    Matrix outside = matrix;
    boolean darkOutside = dark;
    if (form.getDictionaryObject(COSName.MATRIX) instanceof COSArray own && own.size() == 6) {
      matrix = Matrix.of(numbers(own.toList(), 6)).within(matrix);
    }
    COSDictionary inner = form.getCOSDictionary(COSName.RESOURCES);
    byte[] content = Streams.decode(form, 4 << 20, fuel).bytes();
    interpret(content, inner == null ? resources : inner, depth + 1);
    endDrawing();
    matrix = outside;
    dark = darkOutside;
  }

  private List<QrCode> codesIn(COSStream image) {
    return codes(() -> PdfPicture.of(image, fuel));
  }

  private void drawInline(Operator operator) {
    endDrawing();
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    if (parameters != null && data != null) {
      codes(() -> PdfPicture.inline(data, parameters, fuel)).forEach(code -> add(code, false));
    }
  }

  private interface Decoder {
    Optional<Picture> decode() throws IOException;
  }

  private List<QrCode> codes(Decoder decoder) {
    if (pictureCount >= MAX_PICTURES || pixels >= MAX_PIXELS) {
      fuel.cut(PdfFile.Cut.PICTURES);
      return List.of();
    }
    try {
      Optional<Picture> picture = decoder.decode();
      if (picture.isEmpty()) {
        return List.of();
      }
      pictureCount++;
      pixels += (long) picture.get().width() * picture.get().height();
      return QrCodes.in(picture.get());
    } catch (IOException | RuntimeException e) {
      return List.of(); // a broken picture shows nothing
    }
  }

  private void endDrawing() {
    Drawing done = drawing;
    if (!done.isEmpty()) {
      drawing = new Drawing();
    }
    if (!done.mayBeCode()) {
      return;
    }
    if (drawings++ >= MAX_DRAWINGS) {
      fuel.cut(PdfFile.Cut.PICTURES);
      return;
    }
    done.codes().forEach(code -> add(code, true));
  }

  private void add(QrCode code, boolean drawn) {
    boolean known =
        codes.stream().anyMatch(c -> c.page() == page && c.code().text().equals(code.text()));
    if (!known && codes.size() < MAX_CODES) {
      codes.add(new PdfFile.Code(code, page, drawn));
    }
  }

  private void rectangle(double[] r) {
    moveTo(r);
    lineTo(new double[] {r[0] + r[2], r[1]}, 0);
    lineTo(new double[] {r[0] + r[2], r[1] + r[3]}, 0);
    lineTo(new double[] {r[0], r[1] + r[3]}, 0);
  }

  /** Drawings count down the page, PDF counts up. */
  private void moveTo(double[] at) {
    drawing.moveTo(matrix.x(at[0], at[1]), -matrix.y(at[0], at[1]));
  }

  private void lineTo(double[] numbers, int from) {
    double x = numbers[from];
    double y = numbers[from + 1];
    drawing.lineTo(matrix.x(x, y), -matrix.y(x, y));
  }

  /** Of one component grey, of three the colours of light, of four inks. */
  private static boolean isDark(List<COSBase> operands) {
    double sum = 0;
    int count = 0;
    for (COSBase operand : operands) {
      if (operand instanceof COSNumber number) {
        sum += number.floatValue();
        count++;
      }
    }
    return count == 4 ? sum > 0.9 : count == 0 || sum / count < 0.5;
  }

  private static double last(List<COSBase> operands) {
    return !operands.isEmpty() && operands.getLast() instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }

  private static double[] numbers(List<? extends COSBase> operands, int count) {
    var numbers = new double[count];
    for (int i = 0; i < Math.min(count, operands.size()); i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }
}
