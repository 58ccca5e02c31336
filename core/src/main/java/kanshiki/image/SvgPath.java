package kanshiki.image;

/** The data of an SVG path, drawn with straight lines (SVG 2, section 9.3). Not thread-safe. */
final class SvgPath {
  private static final int MAX_STEPS = 200_000;

  private final Numbers in;
  private final Drawing drawing;
  private double x;
  private double y;
  private double startX;
  private double startY;
  private boolean level;

  SvgPath(String data, Drawing drawing) {
    this.in = new Numbers(data);
    this.drawing = drawing;
  }

  void read() {
    char command = 'M';
    for (int step = 0; step < MAX_STEPS && !in.isAtEnd(); step++) {
      char next = in.command();
      if (next != 0) {
        command = next;
        if (next == 'z' || next == 'Z') {
          close();
          continue;
        }
      } else if (!in.hasNext()) {
        return; // neither a command nor a number
      }
      step(command);
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    endStroke();
  }

  private void step(char command) {
    boolean relative = Character.isLowerCase(command);
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    switch (Character.toLowerCase(command)) {
      case 'm' -> {
        endStroke();
        x = fromX + in.next();
        y = fromY + in.next();
        startX = x;
        startY = y;
        level = true;
        drawing.moveTo(x, y);
      }
      case 'h' -> lineTo(fromX + in.next(), y);
      case 'v' -> lineTo(x, fromY + in.next());
      case 'c' -> {
        skip(4);
        lineTo(fromX + in.next(), fromY + in.next());
      }
      case 's', 'q' -> {
        skip(2);
        lineTo(fromX + in.next(), fromY + in.next());
      }
      case 'a' -> {
        skip(5);
        lineTo(fromX + in.next(), fromY + in.next());
      }
      default -> lineTo(fromX + in.next(), fromY + in.next());
    }
  }

  private void skip(int numbers) {
    for (int i = 0; i < numbers; i++) {
      in.next();
    }
  }

  private void lineTo(double toX, double toY) {
    level &= toY == y;
    x = toX;
    y = toY;
    drawing.lineTo(x, y);
  }

  private void close() {
    level = false;
    x = startX;
    y = startY;
  }

  /** A level line that was not closed is a row of modules drawn with a thick pen. */
  private void endStroke() {
    if (level && x != startX) {
      drawing.rectangle(Math.min(startX, x), y - 0.5, Math.abs(x - startX), 1);
    }
    level = false;
  }
}
