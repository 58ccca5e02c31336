package kanshiki.redaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.carrier.Carrier;
import kanshiki.data.DataFile;
import kanshiki.evidence.Trust;
import kanshiki.examination.CaseFile;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.route.Hop;
import kanshiki.route.Route;

/** Every form in which a mail may name those it went to, and those who passed it on to us. */
final class Recipients {
  /** A Latin local part or name this short would be found in other words. */
  private static final int MIN_LATIN = 3;

  /** A piece of a name this short is mostly a word. */
  private static final int MIN_PIECE = 4;

  private static final int MAX_RECIPIENTS = 200;

  private static final int MAX_NAME = 60;

  /** What stands between local part and domain where the {@code @} is avoided. */
  private static final List<String> AT =
      List.of("@", "=", " at ", "(at)", "[at]", "[@]", " @ ", "_at_", "★", "☆", "アットマーク");

  private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

  /** Fields that name a recipient, beyond those that {@link Identity} reads. */
  private static final List<String> MORE_FIELDS =
      List.of(
          "Bcc",
          "Apparently-To",
          "Resent-To",
          "Resent-Cc",
          "Original-Recipient",
          "X-Original-Recipient",
          "X-Rcpt-To",
          "X-RcptTo",
          "X-Forwarded-To",
          "X-Forwarded-For",
          "X-Real-To",
          "X-MS-Exchange-Organization-OriginalRecipient",
          "X-MDRcpt-To",
          "X-MDaemon-Deliver-To",
          "X-Failed-Recipients");

  /** Words that stand where a name would, and are none; also words that names are like. */
  private static final Set<String> NO_NAMES =
      Set.copyOf(DataFile.lines(Recipients.class, "no-names.txt"));

  /** Japanese words for anybody; with others before them they are still nobody's name. */
  private static final List<String> ENDINGS =
      NO_NAMES.stream().filter(word -> word.length() > 1 && word.charAt(0) > 0x2000).toList();

  private final CaseFile file;
  private final List<Secret> secrets = new ArrayList<>();

  private Recipients(CaseFile file) {
    this.file = file;
  }

  static List<Secret> in(CaseFile file, List<Carrier> carriers) {
    var recipients = new Recipients(file);
    Message message = file.get(CaseFile.MESSAGE);
    Stream.of(
            file.find(Identity.TOPIC).map(Identity::recipients).orElse(List.of()).stream(),
            MORE_FIELDS.stream().flatMap(name -> message.mailboxes(name).stream()),
            recipients.receivedFor(),
            carriers.stream().flatMap(Recipients::of))
        .flatMap(mailboxes -> mailboxes)
        .distinct()
        .limit(MAX_RECIPIENTS)
        .forEach(recipients::mailbox);
    file.get(CaseFile.OWN).domains().stream()
        .filter(domain -> !FreeMail.is(domain) && !recipients.isBrands(domain))
        .forEach(domain -> recipients.domain(domain.name()));
    recipients.ownServers();
    return recipients.secrets;
  }

  /** The forms of one name that was found where a name is expected. */
  static List<Secret> named(CaseFile file, String name) {
    var recipients = new Recipients(file);
    recipients.name(name);
    return recipients.secrets;
  }

  /** Whether {@code name} is a word for anybody, or the brand's own name. */
  static boolean isNobody(String name) {
    String folded = View.fold(name).strip();
    return folded.isEmpty()
        || NO_NAMES.contains(folded)
        || NO_NAMES.contains(folded + "s")
        || ENDINGS.stream().anyMatch(folded::endsWith);
  }

  /** Whoever forwards a mail is mostly the one who got it; both sides stay private. */
  private static Stream<Mailbox> of(Carrier carrier) {
    return Stream.concat(carrier.from().stream(), carrier.recipients().stream());
  }

  /** The address behind {@code for} in a Received field: the only one in a blind copy. */
  private Stream<Mailbox> receivedFor() {
    return hops().flatMap(hop -> hop.trace().recipient().stream()).map(Recipients::parse);
  }

  private Stream<Hop> hops() {
    return file.find(Route.TOPIC).map(Route::hops).orElse(List.of()).stream();
  }

  /** The names of the servers on the recipient's side; a large service's tell nothing. */
  private void ownServers() {
    hops()
        .filter(hop -> hop.trust() == Trust.OWN)
        .flatMap(hop -> hop.by().stream())
        .filter(by -> by.indexOf('.') > 0)
        .filter(
            by ->
                DomainName.parse(by)
                    .filter(host -> !FreeMail.is(host) && !isBrands(host.organisation()))
                    .isPresent())
        .distinct()
        .forEach(this::whole);
  }

  private static Mailbox parse(String address) {
    int at = address.lastIndexOf('@');
    return new Mailbox(
        "", at < 0 ? address : address.substring(0, at), at < 0 ? "" : address.substring(at + 1));
  }

  private void mailbox(Mailbox recipient) {
    if (!recipient.domain().isEmpty()) {
      address(recipient);
      recipient
          .domainName()
          .map(DomainName::organisation)
          .filter(domain -> !FreeMail.is(domain) && !isBrands(domain))
          .ifPresent(domain -> domain(domain.name()));
    }
    word(recipient.localPart());
    for (String piece : recipient.localPart().split("[^A-Za-z]+", -1)) {
      latinPiece(piece);
    }
    name(recipient.displayName());
  }

  private boolean isBrands(DomainName domain) {
    return file.find(BrandClaims.TOPIC)
        .flatMap(BrandClaims::main)
        .filter(claim -> BrandDirectory.builtIn().isHome(claim.brand(), domain))
        .isPresent();
  }

  private void address(Mailbox recipient) {
    String local = recipient.localPart();
    String domain = recipient.domain();
    for (String at : AT) {
      part(local + at + domain);
      part(local + at + domain.replace(".", "[.]"));
      part(local + at + domain.replace(".", " dot "));
    }
    String plain = recipient.address().toLowerCase(Locale.ROOT);
    for (String form : List.of(plain, recipient.address(), plain.toUpperCase(Locale.ROOT))) {
      DIGESTS.forEach(digest -> part(digest(digest, form)));
    }
  }

  private static String digest(String name, String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }

  /** The recipient's own domain names him; a mail service's does not. */
  private void domain(String domain) {
    whole(domain);
    whole(domain.replace(".", "[.]"));
    whole(domain.replace(".", "-"));
    DomainName.parse(domain).map(DomainName::unicode).ifPresent(this::whole);
  }

  private void name(String displayName) {
    String name = displayName.strip();
    if (name.length() > MAX_NAME || name.indexOf('@') >= 0 || isNobody(name) || isBrandName(name)) {
      return;
    }
    String honorific = name.replaceAll("(様|さま|サマ|殿|さん|御中)$", "").strip();
    if (!honorific.equals(name)) {
      name(honorific);
      return;
    }
    String bare = name.replaceAll("[\\s\u3000・,]+", "");
    if (!isJapanese(bare)) {
      word(name);
      word(bare);
      for (String piece : name.split("[^\\p{L}]+", -1)) {
        latinPiece(piece);
      }
      return;
    }
    if (bare.length() > 1) {
      part(name);
      part(bare);
      other(bare);
    }
    List<String> pieces =
        Stream.of(name.split("[\\s\u3000・]+", -1)).filter(piece -> !piece.isEmpty()).toList();
    for (String piece : pieces) {
      if (piece.length() > 1) {
        part(piece);
        other(piece);
      } else {
        addressed(piece);
      }
    }
    if (pieces.size() == 1) {
      familyName(bare);
    } else {
      part(String.join(" ", pieces));
      part(String.join("・", pieces));
    }
  }

  /** A name written in one: where the family's ends is not known. */
  private void familyName(String bare) {
    for (int end = 1; end <= Math.min(3, bare.length() - 1); end++) {
      addressed(bare.substring(0, end));
    }
    if (bare.length() == 4 && bare.codePoints().allMatch(Character::isIdeographic)) {
      part(bare.substring(0, 2));
      part(bare.substring(2));
    }
  }

  private void addressed(String name) {
    for (String honorific : List.of("様", "さま", "さん", "殿", "氏")) {
      part(name + honorific);
      part(name + " " + honorific);
    }
  }

  /** The same name in the other syllabary, or in Latin letters. */
  private void other(String name) {
    Kana.hiragana(name).ifPresent(this::part);
    Kana.katakana(name).ifPresent(this::part);
    Kana.latin(name).ifPresent(this::latinPiece);
  }

  private void latinPiece(String piece) {
    if (piece.length() < MIN_PIECE || isNobody(piece) || isBrandName(piece)) {
      return;
    }
    whole(piece);
    Kana.ofLatin(piece)
        .ifPresent(
            kana -> {
              part(kana);
              Kana.hiragana(kana).ifPresent(this::part);
            });
  }

  private boolean isBrandName(String name) {
    String folded = View.fold(name).strip();
    return file.find(BrandClaims.TOPIC).map(BrandClaims::all).orElse(List.of()).stream()
        .flatMap(claim -> Stream.of(claim.brand().name().ja(), claim.brand().name().en()))
        .map(View::fold)
        .anyMatch(
            brand ->
                brand.equals(folded)
                    || Optional.of(brand)
                        .filter(b -> List.of(b.split(" ", -1)).contains(folded))
                        .isPresent());
  }

  private static boolean isJapanese(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isIdeographic(c)
                        || c == '々'
                        || c >= 0x3041 && c <= 0x309f
                        || c >= 0x30a0 && c <= 0x30ff
                        || c >= 0xff66 && c <= 0xff9f
                        || c >= 0xac00 && c <= 0xd7a3);
  }

  private void word(String text) {
    if (text.length() >= MIN_LATIN) {
      whole(text);
    }
  }

  private void whole(String text) {
    secrets.add(Secret.whole(text));
  }

  private void part(String text) {
    secrets.add(Secret.part(text));
  }
}
