package kanshiki.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.carrier.Carrier;
import kanshiki.content.Body;
import kanshiki.content.PictureText;
import kanshiki.examination.CaseFile;
import kanshiki.mail.HeaderField;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;

/**
 * What of one case must not be told to others, and how words are rid of it. Immutable and
 * thread-safe.
 *
 * <p>Hidden are those it went to and those who passed it on (addresses in every encoding, names in
 * every script), their numbers, passwords, telephone numbers and addresses, the marks by which a
 * sender knows each recipient (in links, host names, Message-IDs, queue numbers), the recipient's
 * own domains and servers, and the domains of third parties that are abused. The fraud's own hosts,
 * addresses and words stay. Every hidden piece becomes {@value #HIDDEN}.
 */
public final class Redaction {
  /** What stands in place of whatever is hidden. */
  public static final String HIDDEN = Veil.HIDDEN;

  /** Hides nothing: for the recipient's own eyes. */
  public static final Redaction NONE =
      new Redaction(new Veil(List.of()), Set.of(), List.of(), false, false);

  /** Characters of the text in which names are looked for. */
  private static final int MAX_READ = 60_000;

  private static final Pattern IP =
      Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:\\[?\\.\\]?[0-9]{1,3}){3}(?![0-9.])");

  /** Somebody else's address in a domain that is hidden. */
  private static final Pattern NEIGHBOUR = Pattern.compile("[\\p{L}\\p{N}._%+*●-]{1,64}@" + HIDDEN);

  private static final Pattern RANDOM_PIECE = Pattern.compile("[A-Za-z0-9]{5,}");

  /** What tells that a register's entry names a firm and no person. */
  private static final Pattern FIRM =
      Pattern.compile(
          "(?i)株式会社|有限会社|合同会社|財団|社団|大学|協会|組合|機構|公司|集团|中心|주식회사|\\b(?:inc|llc|ltd|limited|co|corp|corporation|company|gmbh|ag|kk|k\\.k|"
              + "s\\.?a|s\\.?r\\.?l|b\\.?v|plc|pty|pte|university|foundation|association|institute|group|holdings?|"
              + "privacy|proxy|redacted|withheld|whoisguard|domains?|hosting|internet|telecom|networks?|services?|"
              + "technolog(?:y|ies)|registrar|registry|cloud|data)\\b");

  private final Veil veil;
  private final Set<DomainName> victims;
  private final List<Network> ownNetworks;
  private final boolean hides;
  private final boolean cutsLinks;
  private final Addresses addresses;

  private Redaction(
      Veil veil,
      Set<DomainName> victims,
      List<Network> ownNetworks,
      boolean hides,
      boolean cutsLinks) {
    this.veil = veil;
    this.victims = Set.copyOf(victims);
    this.ownNetworks = List.copyOf(ownNetworks);
    this.hides = hides;
    this.cutsLinks = cutsLinks;
    this.addresses = new Addresses(victims);
  }

  /** For the examined mail in {@code file}, which came in {@code carriers}. */
  public static Redaction of(CaseFile file, List<Carrier> carriers) {
    var secrets = new ArrayList<>(Recipients.in(file, carriers));
    String words = words(file);
    Told.names(words).forEach(name -> secrets.addAll(Recipients.named(file, name)));
    Told.numbers(words)
        .forEach(
            number -> {
              secrets.add(Secret.whole(number));
              String bare = number.replaceAll("[^a-z0-9]", "");
              if (bare.length() >= 5) {
                secrets.add(Secret.whole(bare));
              }
            });
    return new Redaction(
        new Veil(secrets), Bystanders.in(file), file.get(CaseFile.OWN).relays(), true, true);
  }

  /** All that the recipient could read. */
  private static String words(CaseFile file) {
    Stream<String> subject =
        file.get(CaseFile.MESSAGE).first("Subject").map(HeaderField::decoded).stream();
    Stream<String> body =
        file.find(Body.TOPIC).stream()
            .flatMap(
                b ->
                    Stream.of(
                            Stream.of(b.visible()),
                            b.texts().stream().map(Body.PlainText::text),
                            b.imageAlts().stream(),
                            Stream.of(b.hidden()))
                        .flatMap(texts -> texts));
    Stream<String> pictures = PictureText.in(file).pictures().stream().map(PictureText.Read::text);
    var all = new StringBuilder();
    Stream.of(subject, body, pictures)
        .flatMap(texts -> texts)
        .takeWhile(_ -> all.length() < MAX_READ)
        .forEach(text -> all.append(text, 0, Math.min(text.length(), MAX_READ)).append('\n'));
    return all.toString();
  }

  /**
   * The same for one who needs the whole address of a page to find it, such as the network on which
   * it stands: links keep their marks, except where these name the recipient, and victims' hosts
   * are named.
   */
  public Redaction keepingLinks() {
    return new Redaction(veil, Set.of(), ownNetworks, hides, false);
  }

  /** {@code text} without what must not be told. Not defanged. */
  public String text(String text) {
    if (!hides || text.isEmpty()) {
      return text;
    }
    String cut = cutsLinks ? addresses.cut(text) : text;
    String veiled = veil.over(cut);
    var hidden = new BitSet(veiled.length());
    if (cutsLinks) {
      Told.mark(veiled, hidden);
    }
    String told = withoutOwnServers(Veil.without(veiled, hidden));
    return told.indexOf("@" + HIDDEN) < 0 ? told : NEIGHBOUR.matcher(told).replaceAll(HIDDEN);
  }

  /** {@code text} fit to be read by anybody: hidden, harmless to a screen, and defanged. */
  public String published(String text) {
    return Defang.text(text(Visible.of(text)));
  }

  /** The same for a text of several lines, which stay lines. */
  public String publishedLines(String text) {
    var visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      visible.append(Visible.of(text.charAt(i)));
    }
    return Defang.text(text(visible.toString()));
  }

  /** A subject: as it is, but without secrets and the serial number that makes each copy differ. */
  public String subject(String subject) {
    if (!hides) {
      return subject;
    }
    var hidden = new BitSet(subject.length());
    Told.markSerials(subject, hidden);
    return text(Veil.without(subject, hidden));
  }

  /** A Message-ID: where it says it comes from, without the number that marks one mail. */
  public String messageId(String id) {
    int at = id.lastIndexOf('@');
    if (!hides) {
      return id;
    }
    return at < 0 ? HIDDEN : HIDDEN + text(id.substring(at));
  }

  /**
   * A sender's address without the marks by which returned mail is sorted ({@code
   * bounce-8f3a1c+…@}).
   */
  public String mailbox(String address) {
    int at = address.lastIndexOf('@');
    if (!hides || at < 0) {
      return text(address);
    }
    String local =
        RANDOM_PIECE
            .matcher(address.substring(0, at))
            .replaceAll(piece -> isMark(piece.group()) ? HIDDEN : piece.group());
    return text(local + address.substring(at));
  }

  private static boolean isMark(String piece) {
    int digits = (int) piece.chars().filter(Character::isDigit).count();
    return digits >= 2 && piece.length() > digits || digits >= 6 || piece.length() >= 24;
  }

  /** Who registered a name, where that is a firm; a person is not named. */
  public Optional<String> registrant(String organisation) {
    return hides && !FIRM.matcher(organisation).find()
        ? Optional.empty()
        : Optional.of(text(organisation));
  }

  /**
   * Registered domains in this case that belong to people who are themselves harmed. They may be
   * told of it; nobody else is told of them.
   */
  public Set<DomainName> victims() {
    return victims;
  }

  /** Whether {@code host} belongs to one who is himself harmed. */
  public boolean isVictim(DomainName host) {
    return victims.contains(host.organisation());
  }

  /** Whether {@code host} or any word in it names the recipient's side. */
  public boolean isPrivate(String host) {
    return hides && !text(host).equals(host);
  }

  private String withoutOwnServers(String text) {
    if (ownNetworks.isEmpty()) {
      return text;
    }
    return IP.matcher(text)
        .replaceAll(
            found ->
                IpAddress.parse(found.group().replace("[", "").replace("]", ""))
                        .filter(ip -> ownNetworks.stream().anyMatch(own -> own.contains(ip)))
                        .isPresent()
                    ? HIDDEN
                    : found.group());
  }

  /** A file's name: hidden where it is a mark, its ending kept. */
  public String fileName(String name) {
    int dot = name.lastIndexOf('.');
    if (!hides || dot < 0) {
      return text(name);
    }
    String ending = name.substring(dot).toLowerCase(Locale.ROOT);
    return text(name.substring(0, dot)) + (ending.length() <= 6 ? name.substring(dot) : HIDDEN);
  }
}
