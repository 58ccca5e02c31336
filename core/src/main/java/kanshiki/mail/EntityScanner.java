package kanshiki.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the entities of one stretch of bytes in one pass over its lines (RFC 2046 section 5.1).
 *
 * <p>A delimiter of an outer multipart ends all inner ones, whether or not they were closed.
 */
final class EntityScanner {
  private final MessageParser parser;
  private final byte[] bytes;
  private final Lines lines;
  private final Boundaries boundaries = new Boundaries();

  /** Those open now, outermost first; each has its level in {@link #boundaries}. */
  private final List<Entity> open = new ArrayList<>();

  EntityScanner(MessageParser parser, byte[] bytes, int start, int end) {
    this.parser = parser;
    this.bytes = bytes;
    this.lines = new Lines(bytes, start, end);
  }

  /** Reads {@code root}, its header included. */
  void scan(Entity root, int start) {
    scanLines(enter(root, start));
  }

  /** Reads the body of a multipart again, by the boundary that it now has. */
  void rescan(Entity multipart) {
    push(multipart);
    scanLines(multipart.bodyStart);
  }

  private void scanLines(int start) {
    int pos = start;
    while (pos < lines.end()) {
      int next;
      if (bytes[pos] == '-' && pos + 2 < lines.end() && bytes[pos + 1] == '-') {
        next = lines.next(pos);
        int match = boundaries.match(bytes, pos, lines.textEnd(pos, next));
        if (match != Boundaries.NONE) {
          int level = Boundaries.level(match);
          leaveAbove(level, pos);
          if (Boundaries.isClosing(match)) {
            boundaries.close(level);
          } else if (parser.mayAdd()) {
            next = enter(child(open.get(level)), next);
          } else {
            break;
          }
        }
      } else {
        next = lines.next(pos);
      }
      pos = next;
    }
    leaveAbove(-1, lines.end());
  }

  /** Reads a header and all headers that stand directly inside; gives back where to go on. */
  private int enter(Entity entity, int start) {
    Entity at = entity;
    int pos = start;
    while (true) {
      var header =
          new HeaderReader(bytes, lines, boundaries, parser.limits(), parser.defects())
              .read(pos, parser.headerBudget());
      parser.spendHeader(header.bodyStart() - pos);
      at.header(header.fields(), parser.defects());
      at.bodyStart = header.bodyStart();
      at.bodyEnd = lines.end();
      pos = header.bodyStart();
      push(at);
      boolean opensHere =
          MessageParser.isNestedMessage(at.mediaType())
              && at.encoding() != TransferEncoding.BASE64
              && at.encoding() != TransferEncoding.QUOTED_PRINTABLE
              && pos < lines.end();
      if (!opensHere || isTooDeep(at) || !parser.mayAdd()) {
        return pos;
      }
      at = child(at);
      pos = skipBlankLines(pos);
    }
  }

  /** Some programs put a blank line before the header of a message that they forward. */
  private int skipBlankLines(int from) {
    int pos = from;
    while (pos < lines.end() && (bytes[pos] == '\n' || bytes[pos] == '\r')) {
      pos++;
    }
    return pos < lines.end() ? pos : from;
  }

  private void push(Entity entity) {
    open.add(entity);
    boolean descend = !entity.boundary.isEmpty() && !isTooDeep(entity);
    boundaries.push(descend ? entity.boundary : "");
  }

  private boolean isTooDeep(Entity entity) {
    if (entity.depth < parser.limits().depth()) {
      return false;
    }
    parser.defects().add(Defect.Kind.NESTING_CUT, Integer.toString(parser.limits().depth()));
    return true;
  }

  private Entity child(Entity parent) {
    boolean digest = parent.mediaType().equals("multipart/digest");
    var child =
        new Entity(bytes, parent.inRaw, parent.depth + 1, digest ? "message/rfc822" : "text/plain");
    parser.add(parent, child);
    return child;
  }

  /** Ends every entity deeper than {@code level} before the line at {@code pos}. */
  private void leaveAbove(int level, int pos) {
    while (open.size() - 1 > level) {
      Entity entity = open.removeLast();
      boolean closed = boundaries.isClosed(boundaries.size() - 1);
      boundaries.pop();
      int floor = Math.min(entity.bodyStart, pos);
      entity.bodyEnd = pos == lines.end() ? pos : lines.before(pos, floor);
      if (entity.mediaType().startsWith("multipart/")) {
        leaveMultipart(entity, closed);
      } else if (MessageParser.isNestedMessage(entity.mediaType())
          && entity.children.isEmpty()
          && entity.bodyEnd > entity.bodyStart
          && entity.encoding() != TransferEncoding.IDENTITY
          && !isTooDeep(entity)) {
        parser.openLater(entity);
      }
    }
  }

  private void leaveMultipart(Entity entity, boolean closed) {
    if (entity.children.isEmpty()) {
      if (entity.depth < parser.limits().depth()) {
        parser.defects().add(Defect.Kind.BOUNDARY_MISSING, entity.boundary);
        parser.guessBoundary(entity);
      }
    } else if (!closed) {
      parser.defects().add(Defect.Kind.BOUNDARY_UNCLOSED, entity.boundary);
    }
  }
}
