package kanshiki.mailflow.milter;

/**
 * One mail's part of the room. Given back when nobody holds it any more: neither the connection nor
 * an examination that goes on after the connection gave up waiting. Thread-safe.
 */
final class Share {
  private final Room room;
  private int taken;
  private int holders = 1;

  Share(Room room) {
    this.room = room;
  }

  /** Takes what a mail of {@code bytes} needs; false when there is no room for it in time. */
  synchronized boolean covers(long bytes) {
    int needed = Room.units(bytes);
    if (needed > taken) {
      if (!room.take(needed - taken)) {
        return false;
      }
      taken = needed;
    }
    return true;
  }

  /** One more holder. */
  synchronized void hold() {
    holders++;
  }

  /** One holder less. */
  synchronized void release() {
    holders--;
    if (holders == 0) {
      room.giveBack(taken);
      taken = 0;
    }
  }

  /** Gives back what the mail's bytes took, as they were let go. */
  synchronized void empty() {
    room.giveBack(taken);
    taken = 0;
  }
}
