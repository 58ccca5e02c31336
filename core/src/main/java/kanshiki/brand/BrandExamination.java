package kanshiki.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.authentication.Authentication;
import kanshiki.content.Body;
import kanshiki.content.FoldedBody;
import kanshiki.content.PictureText;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.stamp.SpamStamps;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/** Takes the votes for each brand: who is named where, and how often. */
public final class BrandExamination implements Examination<BrandClaims> {
  /** Characters at the body's beginning in which a greeting names the speaker. */
  private static final int OPENING = 200;

  /** Characters at the body's end in which a signature stands. */
  private static final int SIGNATURE = 400;

  /** The body's votes grow with the number of mentions up to this many. */
  private static final int MAX_REPEATED = 4;

  /** The longest bracketed beginning of a subject, folded, behind which a name still leads it. */
  private static final int MAX_BRACKET = 20;

  /** Characters of its line that may stand before a name in a signature. */
  private static final int SIGNATURE_LEAD = 8;

  /** The length of a country's code, which is part of many hosts' names. */
  private static final int COUNTRY_CODE = 2;

  /** Characters behind a name within which the sentence that it is part of ends. */
  private static final int SENTENCE = 80;

  /** The subject of an answer speaks of what was asked. */
  private static final Pattern ANSWER =
      Pattern.compile("(re|fwd?|aw|sv)\\s?[:：]", Pattern.CASE_INSENSITIVE);

  /** What a short or ambiguous name counts beside a full one. */
  private static final double WORD = 0.7;

  /** What each mention more adds in the body. */
  private static final double REPEATED = 0.5;

  /** What a brand loses for each that was named before it in the same place. */
  private static final double LATER = 0.1;

  /** Words that go on from a firm's short name, folded. */
  private static final List<String> COMPANY_WORDS =
      Stream.of(
              "カード", "銀行", "証券", "会社", "株式会社", "サポート", "事務局", "カスタマー", "お客", "センター", "会員", "公式",
              "アカウント", "グループ", "サービス", "ショップ", "ストア", "オンライン", "セキュリティ", "からの", "より", "運輸", "急便")
          .map(word -> Folding.fold(word).text())
          .toList();

  /** Words that say of the name before them that somebody poses as it, folded. */
  private static final List<String> IMITATION =
      Stream.of("を装", "をよそお", "を騙", "をかた", "になりすま").map(word -> Folding.fold(word).text()).toList();

  /** Programs that sites install and that write in their own name: WordPress <wordpress@site>. */
  private static final Set<String> INSTALLED = Set.of("wordpress");

  private final BrandDirectory directory;

  public BrandExamination(BrandDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Topic<BrandClaims> topic() {
    return BrandClaims.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(
        Identity.TOPIC,
        SpamStamps.TOPIC,
        Body.TOPIC,
        FoldedBody.TOPIC,
        Links.TOPIC,
        Authentication.TOPIC);
  }

  @Override
  public List<Topic<?>> wants() {
    return List.of(PictureText.TOPIC);
  }

  /** What {@link #claims} reads; {@link PictureText} is used as well. */
  public static List<Topic<?>> claimNeeds() {
    return List.of(Identity.TOPIC, SpamStamps.TOPIC, Body.TOPIC, FoldedBody.TOPIC, Links.TOPIC);
  }

  @Override
  public BrandClaims examine(CaseFile file) {
    List<Claim> claims = claims(file).all();
    Identity identity = file.get(Identity.TOPIC);
    return new BrandClaims(claims, genuine(claims, identity, file.get(Authentication.TOPIC)));
  }

  /**
   * Who is named, without a word on whether that is proved: for examinations that ask outside and
   * should not wait for the proof, whose questions take their own time.
   */
  public BrandClaims claims(CaseFile file) {
    var votes = new Votes();
    Identity identity = file.get(Identity.TOPIC);
    identity.author().ifPresent(author -> author(author, votes));
    subject(file.get(SpamStamps.TOPIC).subjectWithoutStamps(), votes);
    body(file.get(FoldedBody.TOPIC).folded(), votes);
    for (String alt : file.get(Body.TOPIC).imageAlts()) {
      name(alt, Place.IMAGE_ALT, "img alt", votes);
    }
    for (PictureText.Read picture : PictureText.in(file).pictures()) {
      picture(picture, votes);
    }
    for (Link link : file.get(Links.TOPIC).all()) {
      link.host().ifPresent(host -> linkHost(link, host, votes));
    }
    return new BrandClaims(votes.claims(), Optional.empty());
  }

  private void author(Mailbox author, Votes votes) {
    if (!isProgram(author)) {
      authorName(author, votes);
    }
    Optional<DomainName> domain = author.domainName().filter(d -> !FreeMail.is(d));
    for (Brand owner : domain.map(directory::owners).orElse(List.of())) {
      if (!owner.isRelay(author)) {
        votes.add(owner, Place.AUTHOR_DOMAIN, Evidence.claimed("From", author.address()));
      }
    }
  }

  private static boolean isProgram(Mailbox author) {
    return INSTALLED.contains(author.localPart())
        && author.displayName().equalsIgnoreCase(author.localPart());
  }

  private void authorName(Mailbox author, Votes votes) {
    Folded name = Folding.fold(author.displayName());
    for (var mention : directory.names().find(name)) {
      // A surname may be a brand's short name: Jay Lake. "LAKE", "VISAカード" and "au" may not.
      boolean mostOfIt = mention.start() == 0 && 2 * mention.end() >= name.length();
      if (!mention.isWord() || (isJapanese(name.text()) ? isCompany(name, mention) : mostOfIt)) {
        votes.add(mention, Place.DISPLAY_NAME, Evidence.claimed("From", author.toString()));
      }
    }
    for (var mention : directory.names().find(Folding.fold(author.localPart()))) {
      votes.add(mention.brand(), Place.LOCAL_PART, Evidence.claimed("From", author.address()));
    }
  }

  /** The name of a firm and not of a person or a shop: さくらサポート and JCB 事務局, not 山田さくら. */
  private static boolean isCompany(Folded name, BrandNames.Mention mention) {
    int start = mention.start();
    int end = mention.end();
    String rest = name.text().substring(end);
    boolean before =
        start == 0
            || name.gapBefore(start)
            || !isJapanese(name.text().substring(start - 1, start))
            || !isJapanese(name.text().substring(start, end));
    boolean after =
        rest.isEmpty()
            || name.gapBefore(end)
            || !isJapanese(rest.substring(0, 1))
            || !isJapanese(name.text().substring(start, end))
            || COMPANY_WORDS.stream().anyMatch(rest::startsWith);
    return before && after;
  }

  private static boolean isJapanese(String text) {
    return text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x9fff);
  }

  private void subject(String subject, Votes votes) {
    Folded folded = Folding.fold(subject);
    boolean answer = ANSWER.matcher(subject).lookingAt();
    for (var mention : directory.names().find(folded)) {
      if (isImitated(folded, mention)) {
        continue;
      }
      boolean head = !answer && isHead(folded, mention) && !isOrdinaryWord(folded, mention);
      if (head || !mention.isWord()) {
        Place place = head ? Place.SUBJECT_HEAD : Place.SUBJECT;
        votes.add(mention, place, Evidence.claimed("Subject", subject));
      }
    }
  }

  /** Who warns of those that pose as a brand does not speak in its name: Amazonを装ったメール. */
  private static boolean isImitated(Folded folded, BrandNames.Mention mention) {
    return IMITATION.stream().anyMatch(word -> folded.text().startsWith(word, mention.end()));
  }

  /** At the very beginning, within the first brackets, or right behind them: 【楽天市場】…, 【重要】楽天市場…. */
  private static boolean isHead(Folded subject, BrandNames.Mention mention) {
    String before = subject.text().substring(0, mention.start());
    if (before.isEmpty()) {
      return true;
    }
    int open = "【[<「《".chars().map(before::lastIndexOf).max().orElse(-1);
    int close = "】]>」》".chars().map(before::lastIndexOf).max().orElse(-1);
    boolean rightBehind = close == before.length() - 1 && before.length() <= MAX_BRACKET;
    return open >= 0 && (close < open || rightBehind);
  }

  /** A short name that runs on in a sentence of Latin letters: Target date for the next release. */
  private static boolean isOrdinaryWord(Folded subject, BrandNames.Mention mention) {
    int end = mention.end();
    return mention.isWord()
        && end < subject.length()
        && subject.gapBefore(end)
        && subject.text().charAt(end) < 128
        && Character.isLetter(subject.text().charAt(end))
        && !isAcronym(mention.quoted());
  }

  private static boolean isAcronym(String quoted) {
    return quoted.length() <= 4 && quoted.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private void body(Folded folded, Votes votes) {
    var seen = new LinkedHashMap<Brand, Integer>();
    for (var mention : directory.names().find(folded)) {
      if (mention.isWord() || isPartOfAddress(folded, mention) || isImitated(folded, mention)) {
        continue;
      }
      Evidence evidence = Evidence.claimed("body", context(folded, mention));
      boolean isHost = mention.name().indexOf('.') > 0; // "used at amazon.co.jp" is no greeting
      if (!isHost && mention.end() <= OPENING) {
        votes.add(mention, Place.OPENING, evidence);
      }
      if (!isHost
          && mention.start() >= folded.length() - SIGNATURE
          && folded.columnOf(mention.start()) <= SIGNATURE_LEAD
          && !isSentence(folded, mention)) {
        votes.add(mention, Place.SIGNATURE, evidence);
      }
      if (seen.merge(mention.brand(), 1, Integer::sum) <= MAX_REPEATED) {
        votes.add(mention, Place.BODY, evidence);
        votes.addAgain(mention.brand());
      }
    }
  }

  /** The line speaks of the name: Amazonで買いました。 PayPal says so. お支払い方法: 楽天ペイ. */
  private static boolean isSentence(Folded folded, BrandNames.Mention mention) {
    int start = mention.start();
    String lead = start == 0 ? "" : folded.quote(Math.max(0, start - SIGNATURE_LEAD), start);
    if (lead.indexOf('払', lead.lastIndexOf('\n') + 1) >= 0) {
      return true;
    }
    int end = Math.min(folded.length(), mention.end() + SENTENCE);
    String rest = folded.quote(mention.end() - 1, end).substring(1);
    int line = rest.indexOf('\n');
    rest = line < 0 ? rest : rest.substring(0, line);
    return rest.indexOf('。') >= 0
        || rest.length() > 1 && rest.charAt(0) == ' ' && Character.isLowerCase(rest.charAt(1));
  }

  /** A piece of an URL or an address, which names a host and nobody who speaks. */
  private static boolean isPartOfAddress(Folded folded, BrandNames.Mention mention) {
    String text = folded.text();
    int start = mention.start();
    int end = mention.end();
    boolean before =
        start > 0 && !folded.gapBefore(start) && "@/._-&=%".indexOf(text.charAt(start - 1)) >= 0;
    boolean after =
        end + 1 < text.length()
            && !folded.gapBefore(end)
            && !folded.gapBefore(end + 1)
            && "@/._-=".indexOf(text.charAt(end)) >= 0
            && text.charAt(end + 1) < 128;
    return before || after;
  }

  private void linkHost(Link link, DomainName host, Votes votes) {
    List<Brand> owners = directory.owners(host);
    for (Brand owner : owners) {
      votes.add(owner, Place.OFFICIAL_LINK, Evidence.claimed("link", link.target().defanged()));
    }
    if (!owners.isEmpty()) {
      return;
    }
    for (var mention : directory.names().find(Folding.fold(HostImitation.chosen(host)))) {
      // "jp" is a country in co.jp.evil.example, and not Japan Post.
      boolean code = mention.isWord() && mention.quoted().length() <= COUNTRY_CODE;
      if (!code && Strangers.isStranger(mention.brand(), host)) {
        votes.add(mention, Place.LINK_HOST, Evidence.claimed("link", link.target().defanged()));
      }
    }
  }

  /** Full names only: a short one may be a word that was read wrongly. */
  private void picture(PictureText.Read picture, Votes votes) {
    Folded folded = Folding.fold(picture.text());
    for (var mention : directory.names().find(folded)) {
      if (!mention.isWord() && !mention.isDisguised() && !isPartOfAddress(folded, mention)) {
        Evidence evidence = Evidence.claimed(picture.place(), context(folded, mention));
        votes.add(mention, Place.IMAGE_TEXT, evidence);
      }
    }
  }

  private void name(String text, Place place, String field, Votes votes) {
    for (var mention : directory.names().find(Folding.fold(text))) {
      votes.add(mention, place, Evidence.claimed(field, text));
    }
  }

  private static String context(Folded folded, BrandNames.Mention mention) {
    int start = Math.max(0, mention.start() - 12);
    int end = Math.min(folded.length(), mention.end() + 12);
    return folded.quote(start, end).strip().replaceAll("\\s+", " ");
  }

  /**
   * Proved by a trusted receiver's results, disproved by a stranger's domain; a brand's own domain
   * without results is neither, since anyone can write it.
   */
  private Optional<Boolean> genuine(
      List<Claim> claims, Identity identity, Authentication authentication) {
    Optional<Claim> main = claims.stream().findFirst().filter(Claim::speaksForBrand);
    Optional<DomainName> author = identity.authorDomain();
    if (main.isEmpty() || author.isEmpty()) {
      return Optional.empty();
    }
    Brand brand = main.get().brand();
    if (!directory.isHome(brand, author.get())) {
      return Optional.of(false);
    }
    if (Proof.proves(authentication, author.get())) {
      return Optional.of(true);
    }
    return Proof.disproves(authentication, author.get()) ? Optional.of(false) : Optional.empty();
  }

  /** The count, by brand and place. */
  private static final class Votes {
    private final Map<Brand, EnumMap<Place, Evidence>> places = new LinkedHashMap<>();
    private final Map<Brand, Double> scores = new LinkedHashMap<>();
    private final Map<Brand, List<Claim.Disguised>> disguised = new LinkedHashMap<>();

    void add(Brand brand, Place place, Evidence evidence) {
      add(brand, place, evidence, 1);
    }

    void add(BrandNames.Mention mention, Place place, Evidence evidence) {
      add(mention.brand(), place, evidence, mention.isWord() ? WORD : 1);
      if (mention.isDisguised()) {
        disguised
            .computeIfAbsent(mention.brand(), b -> new ArrayList<>(1))
            .add(new Claim.Disguised(evidence, mention.quoted(), mention.name()));
      }
    }

    void addAgain(Brand brand) {
      scores.merge(brand, REPEATED, Double::sum);
    }

    private void add(Brand brand, Place place, Evidence evidence, double certainty) {
      var named = places.computeIfAbsent(brand, b -> new EnumMap<>(Place.class));
      if (named.putIfAbsent(place, evidence) == null) {
        // Of two brands named in one place the first has the better claim.
        long before =
            places.values().stream().filter(others -> others.containsKey(place)).count() - 1;
        scores.merge(brand, place.vote() * certainty - LATER * before, Double::sum);
      }
    }

    List<Claim> claims() {
      var claims = new ArrayList<Claim>();
      places.forEach(
          (brand, named) ->
              claims.add(
                  new Claim(
                      brand,
                      named,
                      scores.getOrDefault(brand, 0.0),
                      disguised.getOrDefault(brand, List.of()))));
      claims.sort(
          Comparator.comparingDouble((Claim c) -> -c.score()).thenComparing(c -> c.brand().id()));
      return claims;
    }
  }
}
