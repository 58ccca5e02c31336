package kanshiki.wave;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.examination.CaseFile;
import kanshiki.sketch.Sketch;

/**
 * What is compared of one examined mail. Holds nothing of its recipient, and of its text only what
 * the text is like. Immutable and thread-safe.
 *
 * @param template the text, numbers, addresses and the recipient's names aside
 * @param layout the tags of its HTML
 * @param subject its letters, numbers as {@code #}; without tags of mailing lists and {@code Re:}
 * @param paths what lies behind the hosts of the links, as patterns
 * @param hosts the registered names, or addresses, that links lead to; none of a brand's own and
 *     none on which anybody puts up pages
 * @param senderName the display name, folded
 * @param senderAddress the author's; empty where a list or a brand's own domain stands there
 * @param senderPattern what stands before the {@code @}, digits as {@code #}
 * @param program as it names itself, numbers as {@code #}
 * @param build header order, parts and boundary in one number; 0 when there is nothing to tell
 * @param messageId what kind of signs it is made of
 * @param registrars of the domains of {@code hosts} and of the author's
 * @param nameServers of the same, as the names registered
 * @param senderNetworks {@code AS…} of the host that handed the mail over
 * @param pageNetworks {@code AS…} of those that links lead to
 * @param kit the pieces of the pages, hashed
 * @param fields what the pages ask for, hashed; 0 when nothing
 * @param brand id of the one in whose name it speaks; empty when none
 * @param stories the tales it tells, sorted
 * @param ownId its Message-ID, hashed; 0 when it has none
 * @param answered the Message-IDs that it answers, hashed
 */
public record Traits(
    Sketch template,
    Sketch layout,
    String subject,
    List<String> paths,
    List<String> hosts,
    String senderName,
    String senderAddress,
    String senderPattern,
    String program,
    long build,
    String messageId,
    Set<String> registrars,
    Set<String> nameServers,
    Set<String> senderNetworks,
    Set<String> pageNetworks,
    Set<Long> kit,
    long fields,
    String brand,
    List<String> stories,
    long ownId,
    Set<Long> answered) {
  /** Numbers of a sketch of a mail. */
  static final int SKETCH = 64;

  /** Most entries of each list and set. */
  static final int MAX = 12;

  /** Longest text, in UTF-16 units. */
  static final int MAX_TEXT = 160;

  /** Of a mail of which nothing is known. */
  public static final Traits NONE =
      new Traits(
          Sketch.of(Set.of(), SKETCH),
          Sketch.of(Set.of(), SKETCH),
          "",
          List.of(),
          List.of(),
          "",
          "",
          "",
          "",
          0,
          "",
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          0,
          "",
          List.of(),
          0,
          Set.of());

  public Traits {
    paths = List.copyOf(paths);
    hosts = List.copyOf(hosts);
    registrars = Set.copyOf(registrars);
    nameServers = Set.copyOf(nameServers);
    senderNetworks = Set.copyOf(senderNetworks);
    pageNetworks = Set.copyOf(pageNetworks);
    kit = Set.copyOf(kit);
    stories = List.copyOf(stories);
    answered = Set.copyOf(answered);
  }

  /** Those of an examined mail; what was not examined or asked is empty. */
  public static Traits of(CaseFile file) {
    return new TraitsReader(file).read();
  }

  /** A few hundred bytes that {@link #parse} reads. */
  public byte[] bytes() {
    return TraitsBytes.write(this);
  }

  /** What {@link #bytes} wrote; empty for anything else, such as what another version wrote. */
  public static Optional<Traits> parse(byte[] bytes) {
    return TraitsBytes.read(bytes);
  }
}
