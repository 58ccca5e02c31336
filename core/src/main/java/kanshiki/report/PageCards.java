package kanshiki.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.likeness.Copies;
import kanshiki.likeness.GenuinePage;
import kanshiki.likeness.Likeness;
import kanshiki.likeness.Portrait;
import kanshiki.observable.DomainName;

/** The page that a link leads to laid beside the genuine one that it resembles. */
final class PageCards {
  /** Hosts named on one line. */
  private static final int MAX_HOSTS = 3;

  private final Language language;
  private final Messages messages;
  private final MailWords mail;
  private final Optional<Copies.Copy> copy;

  PageCards(Optional<Copies> copies, Language language, MailWords mail) {
    this.language = language;
    this.messages = Messages.in(language);
    this.mail = mail;
    this.copy = copies.flatMap(found -> found.all().stream().findFirst());
  }

  /** What is alike and what differs; empty when no page resembles a brand's. */
  Optional<Story.Card> card() {
    return copy.map(
        found ->
            new Story.Card(
                say("card.page", brand(found)), lines(found), messages.get(trust(found))));
  }

  /** Both as they look; empty unless it is a copy, and was photographed. */
  Optional<Story.Pair> pair() {
    return copy.filter(found -> found.resemblance().isCopy())
        .flatMap(
            found ->
                found
                    .capture()
                    .views()
                    .firstView()
                    .map(
                        view ->
                            new Story.Pair(
                                view,
                                say("card.page.alt.fake", host(found.portrait()), brand(found)),
                                found.genuineView(),
                                say(
                                    "card.page.alt.genuine",
                                    brand(found),
                                    genuine(found).map(this::host).orElse("")))));
  }

  private List<Story.Line> lines(Copies.Copy found) {
    var lines = new ArrayList<Story.Line>();
    found.resemblance().likeness().ifPresent(likeness -> lines.add(score(likeness)));
    Portrait page = found.portrait();
    lines.add(line("card.page.host", host(page), Story.Mark.DIFFERS));
    genuine(found)
        .ifPresent(
            real ->
                // Ours, which the reader may well go to.
                lines.add(
                    new Story.Line(
                        messages.get("card.page.genuine"), host(real), Story.Mark.FITS)));
    if (!page.targets().isEmpty()) {
      lines.add(line("card.page.target", hosts(page.targets()), target(found, page.targets())));
    }
    if (!page.issuer().isEmpty()) {
      lines.add(line("card.page.issuer", page.issuer(), issuer(found)));
    }
    if (page.deadAnchors() > 0) {
      lines.add(line("card.page.dead", dead(found), deadMark(found)));
    }
    found
        .resemblance()
        .likeness()
        .map(Likeness::hotLinked)
        .filter(hosts -> !hosts.isEmpty())
        .ifPresent(hosts -> lines.add(line("card.page.borrowed", hosts(hosts), Story.Mark.NONE)));
    return lines;
  }

  private Story.Line score(Likeness likeness) {
    String parts =
        likeness.inOrder().stream()
            .map(
                part ->
                    messages.get("likeness.part." + part.getKey().id())
                        + " "
                        + hundredth(part.getValue()))
            .collect(Collectors.joining(messages.get("likeness.and")));
    String key = likeness.identical() ? "card.page.identical" : "card.page.score";
    return line(
        "card.page.likeness", say(key, hundredth(likeness.score()), parts), Story.Mark.NONE);
  }

  private static Story.Mark target(Copies.Copy found, List<String> targets) {
    return targets.stream().allMatch(host -> found.resemblance().isOwn(host))
        ? Story.Mark.FITS
        : Story.Mark.DIFFERS;
  }

  private Story.Mark issuer(Copies.Copy found) {
    Optional<String> real = genuine(found).map(Portrait::issuer).filter(name -> !name.isEmpty());
    return real.isPresent() && !real.get().equals(found.portrait().issuer())
        ? Story.Mark.DIFFERS
        : Story.Mark.NONE;
  }

  private String dead(Copies.Copy found) {
    Portrait page = found.portrait();
    String here = String.valueOf(page.deadAnchors());
    String all = String.valueOf(page.anchors());
    Optional<Portrait> real = genuine(found);
    return real.isPresent()
        ? say(
            "card.page.dead.beside",
            here,
            all,
            String.valueOf(real.get().deadAnchors()),
            String.valueOf(real.get().anchors()))
        : say("card.page.dead.alone", here, all);
  }

  private static Story.Mark deadMark(Copies.Copy found) {
    return genuine(found)
            .filter(real -> real.deadAnchors() < found.portrait().deadAnchors())
            .isPresent()
        ? Story.Mark.DIFFERS
        : Story.Mark.NONE;
  }

  private static Optional<Portrait> genuine(Copies.Copy found) {
    return found.resemblance().genuine().map(GenuinePage::portrait);
  }

  private static String trust(Copies.Copy found) {
    return found.resemblance().isCopy() ? "trust.page" : "trust.page.names";
  }

  private String brand(Copies.Copy found) {
    return found.resemblance().brand().name().in(language);
  }

  private String host(Portrait page) {
    return page.host().map(DomainName::unicode).orElse(page.url());
  }

  private static String hosts(List<String> hosts) {
    return hosts.stream().limit(MAX_HOSTS).collect(Collectors.joining(", "));
  }

  private static String hundredth(double value) {
    return String.valueOf(Math.round(value * 100));
  }

  private Story.Line line(String label, String value, Story.Mark mark) {
    return new Story.Line(messages.get(label), mail.of(value), mark);
  }

  private String say(String key, String... arguments) {
    return messages.get(key, Stream.of(arguments).map(mail::of).map(Words::same).toList());
  }
}
