package kanshiki.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads bytes into a {@link Message}: one pass over the raw bytes, and one over each nested message
 * that came encoded.
 *
 * <p>Nothing here calls itself, so the depth of a message costs no stack.
 */
final class MessageParser {
  /** How many multiparts whose boundary never came are looked at again. */
  private static final int MAX_RESCANS = 20;

  private final Limits limits;
  private final Defects defects = new Defects();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<Entity> waiting = new ArrayDeque<>();
  private int headerBytes;
  private int nestedBytes;
  private int rescans;

  private MessageParser(Limits limits) {
    this.limits = limits;
    this.headerBytes = limits.headerBytes();
    this.nestedBytes = limits.contentBytes();
  }

  static Message parse(RawMessage raw, Limits limits) {
    return new MessageParser(limits).parse(raw);
  }

  static boolean isNestedMessage(String mediaType) {
    return mediaType.equals("message/rfc822") || mediaType.equals("message/global");
  }

  private Message parse(RawMessage raw) {
    if (raw.isCut()) {
      defects.add(Defect.Kind.SIZE_CUT, Integer.toString(raw.size()));
    }
    var root = new Entity(raw.bytes(), true, 1, "text/plain");
    entities.add(root);
    int start = MessageStart.of(raw.bytes());
    new EntityScanner(this, root.source, start, raw.size()).scan(root, start);
    if (root.header.isEmpty()) {
      defects.add(Defect.Kind.NOT_A_MESSAGE, "");
    }
    while (!waiting.isEmpty()) {
      again(waiting.poll());
    }
    return new Message(raw, build(), defects.list());
  }

  /** An entity that one pass did not finish: encoded, or with another boundary than it said. */
  private void again(Entity entity) {
    if (!entity.boundary.isEmpty()) {
      new EntityScanner(this, entity.source, entity.bodyStart, entity.bodyEnd).rescan(entity);
      return;
    }
    if (!mayAdd()) {
      return;
    }
    var content =
        entity.encoding().decode(entity.source, entity.bodyStart, entity.bodyEnd, nestedBytes);
    if (content.isBroken() && entity.encoding() == TransferEncoding.BASE64) {
      // Declared base64, sent as it was: gateways do that to bounces.
      var root = new Entity(entity.source, entity.inRaw, entity.depth + 1, "text/plain");
      add(entity, root);
      new EntityScanner(this, root.source, entity.bodyStart, entity.bodyEnd)
          .scan(root, entity.bodyStart);
      return;
    }
    nestedBytes -= content.bytes().length;
    if (content.isCut()) {
      defects.add(Defect.Kind.NESTING_CUT, Integer.toString(content.bytes().length));
    }
    var root = new Entity(content.bytes(), false, entity.depth + 1, "text/plain");
    add(entity, root);
    int start = MessageStart.of(root.source);
    new EntityScanner(this, root.source, start, root.source.length).scan(root, start);
  }

  Limits limits() {
    return limits;
  }

  Defects defects() {
    return defects;
  }

  /** How many bytes of header may still be kept. */
  int headerBudget() {
    return headerBytes;
  }

  void spendHeader(int bytes) {
    headerBytes = Math.max(0, headerBytes - bytes);
  }

  /** Whether one part more is within the bound; the defect is noted when not. */
  boolean mayAdd() {
    if (entities.size() < limits.parts()) {
      return true;
    }
    defects.add(Defect.Kind.PARTS_CUT, Integer.toString(limits.parts()));
    return false;
  }

  void add(Entity parent, Entity child) {
    parent.children.add(child);
    entities.add(child);
  }

  void openLater(Entity encoded) {
    waiting.add(encoded);
  }

  /** A multipart in which its boundary never came: another one may be there. */
  void guessBoundary(Entity entity) {
    if (rescans++ < MAX_RESCANS) {
      entity.boundary = MessageStart.firstBoundary(entity.source, entity.bodyStart, entity.bodyEnd);
      if (!entity.boundary.isEmpty()) {
        waiting.add(entity);
      }
    }
  }

  /** Children were made after their parents, so from the end each part finds its children made. */
  private Part build() {
    for (int i = entities.size() - 1; i >= 0; i--) {
      entities.get(i).build(limits);
    }
    return entities.getFirst().part();
  }
}
