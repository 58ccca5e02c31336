package kanshiki.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Archive} in the making. */
final class Listing {
  /** What is looked at of a file that is too big to be read. */
  private static final int HEAD = 64 << 10;

  private final Allowance allowance;
  private final List<Archive.Entry> entries = new ArrayList<>();
  private long more;
  private boolean encrypted;
  private boolean bomb;
  private boolean disagreeing;
  private @Nullable Gap gap;

  Listing(Allowance allowance) {
    this.allowance = allowance;
  }

  Allowance allowance() {
    return allowance;
  }

  /** Whether one file more is within the bounds; when not, it is only counted. */
  boolean mayAdd() {
    if (entries.size() < Allowance.MAX_LISTED && allowance.takeFile()) {
      return true;
    }
    more(1);
    return false;
  }

  void more(long count) {
    more += count;
    gap(Gap.TOO_MANY);
  }

  void add(Archive.Entry entry) {
    entries.add(entry);
    encrypted |= entry.encrypted();
  }

  /** A piece of the archive that is stored as it is. */
  void addStored(String name, byte[] bytes, long from, long size) {
    if (size > Allowance.MAX_FILE || !allowance.take(Math.max(0, size))) {
      add(Archive.Entry.unread(name, size, Bytes.slice(bytes, from, HEAD), Gap.TOO_BIG));
    } else if (from < 0 || size < 0 || from + size > bytes.length) {
      add(Archive.Entry.unread(name, size, Gap.BROKEN));
    } else {
      add(Archive.Entry.read(name, Bytes.slice(bytes, from, size)));
    }
  }

  void addUnpacked(String name, Unpacked unpacked, long claimed) {
    if (unpacked.gap().isPresent()) {
      bomb |= unpacked.gap().get() == Gap.BOMB;
      add(
          Archive.Entry.unread(
              name, Math.max(claimed, unpacked.size()), unpacked.content(), unpacked.gap().get()));
    } else {
      add(Archive.Entry.read(name, unpacked.content()));
    }
  }

  boolean isBomb() {
    return bomb;
  }

  void bomb() {
    bomb = true;
  }

  void encrypted() {
    encrypted = true;
  }

  void disagreeing() {
    disagreeing = true;
  }

  /** The first reason stays. */
  void gap(Gap why) {
    gap = gap == null ? why : gap;
  }

  Archive archive() {
    Gap why = bomb ? Gap.BOMB : gap;
    return new Archive(entries, more, encrypted, bomb, disagreeing, Optional.ofNullable(why));
  }
}
