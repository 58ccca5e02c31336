package kanshiki.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.identity.Identity;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.link.Link;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.route.Hop;
import kanshiki.route.Route;

/** What is claimed laid beside what is true, field by field. */
final class Cards {
  /** Links shown in full; the others are counted. */
  private static final int MAX_LINKS = 3;

  private static final int MAX_DOMAINS = 4;

  private final Report report;
  private final Messages messages;
  private final MailWords mail;
  private final Optional<Brand> brand;
  private final boolean proved;

  Cards(Report report, Messages messages, MailWords mail) {
    this.report = report;
    this.messages = messages;
    this.mail = mail;
    this.brand =
        report
            .file()
            .find(BrandClaims.TOPIC)
            .flatMap(BrandClaims::main)
            .map(claim -> claim.brand());
    this.proved = report.file().find(BrandClaims.TOPIC).flatMap(BrandClaims::genuine).orElse(false);
  }

  List<Story.Card> all() {
    Identity identity = report.identity();
    var cards = new ArrayList<Story.Card>();
    identity.author().ifPresent(author -> cards.add(author(author)));
    links(cards);
    identity
        .reversePath()
        .ifPresent(
            path ->
                cards.add(
                    single(
                        "card.return-path",
                        mail.redaction().mailbox(path.address()),
                        mark(path.domainName()),
                        "trust.return-path")));
    identity
        .messageId()
        .ifPresent(
            id ->
                cards.add(
                    single(
                        "card.message-id",
                        mail.redaction().messageId(id),
                        mark(identity.messageIdHost()),
                        "trust.message-id")));
    report
        .file()
        .find(Route.TOPIC)
        .flatMap(Route::originHop)
        .ifPresent(hop -> cards.add(origin(hop)));
    return cards;
  }

  private Story.Card author(Mailbox author) {
    var lines = new ArrayList<Story.Line>();
    if (!author.displayName().isEmpty()) {
      lines.add(line("card.author.name", author.displayName(), Story.Mark.NONE));
    }
    lines.add(line("card.author.address", author.address(), Story.Mark.NONE));
    author
        .domainName()
        .ifPresent(
            domain ->
                lines.add(
                    line(
                        "card.author.domain",
                        domain.organisation().unicode(),
                        mark(Optional.of(domain)))));
    brand.ifPresent(b -> lines.add(ours("card.author.official", official(b))));
    String trust = proved ? "trust.author.proved" : "trust.author";
    return new Story.Card(messages.get("card.author"), lines, messages.get(trust));
  }

  private Story.Card origin(Hop hop) {
    var lines = new ArrayList<Story.Line>();
    lines.add(
        line("card.origin.address", hop.ip().map(IpAddress::text).orElse("-"), Story.Mark.NONE));
    lines.add(
        line("card.origin.helo", hop.helo().orElse(messages.get("report.none")), Story.Mark.NONE));
    lines.add(
        line(
            "card.origin.reverse",
            hop.reverseName().orElse(messages.get("report.none")),
            Story.Mark.NONE));
    hop.by().ifPresent(by -> lines.add(line("card.origin.written-by", by, Story.Mark.NONE)));
    String trust = "trust.origin." + hop.trust().name().toLowerCase(Locale.ROOT);
    return new Story.Card(messages.get("card.origin"), lines, messages.get(trust));
  }

  private void links(List<Story.Card> cards) {
    List<Link> clickable = report.links().all().stream().filter(Link::isFollowed).toList();
    // Those that leave the brand first: they are what the mail is about.
    List<Link> first =
        clickable.stream()
            .sorted(java.util.Comparator.comparing(link -> mark(link.host()) == Story.Mark.FITS))
            .toList();
    for (Link link : first.subList(0, Math.min(MAX_LINKS, first.size()))) {
      var lines = new ArrayList<Story.Line>();
      if (!link.shown().isBlank() && !link.shown().equals(link.url().text())) {
        lines.add(line("card.link.shown", link.shown(), Story.Mark.NONE));
      }
      lines.add(line("card.link.target", link.target().defanged(), Story.Mark.NONE));
      link.target()
          .registeredDomain()
          .ifPresent(
              domain -> lines.add(line("card.link.domain", domain.defanged(), mark(link.host()))));
      brand.ifPresent(b -> lines.add(ours("card.link.official", b.bookmark())));
      cards.add(new Story.Card(messages.get("card.link"), lines, messages.get("trust.link")));
    }
    if (first.size() > MAX_LINKS) {
      String more =
          messages.get(
              "report.count", List.of(Words.same(String.valueOf(first.size() - MAX_LINKS))));
      Story.Card last = cards.removeLast();
      var lines = new ArrayList<>(last.lines());
      lines.add(line("card.link.more", more, Story.Mark.NONE));
      cards.add(new Story.Card(last.title(), lines, last.trust()));
    }
  }

  private Story.Card single(String title, String value, Story.Mark found, String trust) {
    // Delivery services put their own names here; in a mail that is proved genuine it means
    // nothing.
    Story.Mark mark = proved && found == Story.Mark.DIFFERS ? Story.Mark.NONE : found;
    return new Story.Card(
        messages.get(title), List.of(line("card.value", value, mark)), messages.get(trust));
  }

  private Story.Line line(String label, String value, Story.Mark mark) {
    return new Story.Line(messages.get(label), mail.of(value), mark);
  }

  /** What we know ourselves, which the reader may well follow. */
  private Story.Line ours(String label, String value) {
    return new Story.Line(messages.get(label), value, Story.Mark.NONE);
  }

  private Story.Mark mark(Optional<DomainName> host) {
    if (brand.isEmpty() || host.isEmpty()) {
      return Story.Mark.NONE;
    }
    return BrandDirectory.builtIn().isHome(brand.get(), host.get())
        ? Story.Mark.FITS
        : Story.Mark.DIFFERS;
  }

  private String official(Brand brand) {
    List<String> names = brand.domains().stream().map(DomainName::unicode).toList();
    String shown = String.join(", ", names.subList(0, Math.min(MAX_DOMAINS, names.size())));
    int more = names.size() - MAX_DOMAINS;
    return more > 0
        ? shown + ", " + messages.get("report.and-more", List.of(Words.same(String.valueOf(more))))
        : shown;
  }
}
