package kanshiki.store;

import java.time.Instant;
import java.util.List;
import kanshiki.wave.Change;

/**
 * Kept cases of one making: each is linked with at least one other of them.
 *
 * @param id the id of its first case; stays while cases come and go
 * @param members in the order in which they were seen, at least two
 * @param brands ids of those in whose names the mails speak, in the order in which they were seen
 * @param variants in the order in which they were seen
 */
public record Wave(String id, List<Member> members, List<String> brands, List<Variant> variants) {
  public Wave {
    members = List.copyOf(members);
    brands = List.copyOf(brands);
    variants = List.copyOf(variants);
  }

  /**
   * One case of it.
   *
   * @param seen the mail's date where that can be, else when it was kept first
   * @param variant the number of its variant
   * @param changes what is different from the case seen before it
   */
  public record Member(
      String id, String subject, String brand, Instant seen, int variant, List<Change> changes) {
    public Member {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Cases of it with the same subject, nearly the same text and in the same name.
   *
   * @param number from 1, by when they were first seen
   * @param subject of the first of them
   * @param changes what is different in the first of them from the case seen before it
   */
  public record Variant(
      int number,
      String subject,
      Instant firstSeen,
      Instant lastSeen,
      int count,
      List<Change> changes) {
    public Variant {
      changes = List.copyOf(changes);
    }
  }

  /** When the first of its mails was seen. */
  public Instant firstSeen() {
    return members.getFirst().seen();
  }

  /** When the last of its mails was seen. */
  public Instant lastSeen() {
    return members.getLast().seen();
  }
}
