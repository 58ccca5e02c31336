package kanshiki.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.lookup.Answer;
import kanshiki.lookup.AuthenticationFacts;
import kanshiki.lookup.CertificateFacts;
import kanshiki.lookup.Fact;
import kanshiki.lookup.NameFacts;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.Rating;
import kanshiki.lookup.RegistrationFacts;

/** An answer from outside in one line for a reader: what was asked, what came back, who said so. */
final class AnswerWords {
  private final Messages messages;
  private final MailWords mail;

  AnswerWords(Messages messages, MailWords mail) {
    this.messages = messages;
    this.mail = mail;
  }

  String of(Evidence.OutsideEvidence piece) {
    String said =
        switch (piece.answer()) {
          case Answer.Found<? extends Fact> found -> fact(found.found());
          case Answer.Absent<? extends Fact> absent -> messages.get("answer." + absent.why().id());
          case Answer.Unavailable<? extends Fact> unavailable ->
              messages.get("answer." + unavailable.why().id());
        };
    return say(
        "answer.line",
        messages.get("answer.kind." + piece.kind().id()),
        mail.of(piece.subject()),
        said,
        piece.answer().source());
  }

  private String fact(Fact fact) {
    return switch (fact) {
      case NameFacts names -> names(names);
      case NetworkFacts network ->
          join(
              List.of(
                  network.organisation(),
                  network.cidr(),
                  place(network),
                  network.asn().isPresent()
                      ? Optional.of("AS" + network.asn().getAsLong())
                      : Optional.empty()));
      case RegistrationFacts registration ->
          join(
              List.of(
                  registration.registrar().map(r -> say("answer.registrar", r)),
                  registration
                      .created()
                      .map(at -> say("answer.created", at.toLocalDate().toString())),
                  registration
                      .registrantOrganisation()
                      .flatMap(mail.redaction()::registrant)
                      .map(o -> say("answer.organisation", o)),
                  registration.registrantMailProvider().map(p -> say("answer.mail-provider", p))));
      case Rating rating ->
          join(
              List.of(
                  Optional.of(messages.get("answer.rating." + rating.rating().id())),
                  rating.category(),
                  rating.state() == Rating.State.UNDER_REVIEW
                      ? Optional.of(messages.get("answer.under-review"))
                      : Optional.empty(),
                  rating.since().map(at -> say("answer.since", at.toLocalDate().toString()))));
      case AuthenticationFacts checked ->
          join(
              List.of(
                  Optional.of(checked.method() + "=" + checked.result()),
                  Optional.of(checked.domain()).filter(domain -> !domain.isEmpty()),
                  Optional.of(checked.detail()).filter(detail -> !detail.isEmpty())));
      case PageFacts page -> page(page);
      case CertificateFacts certificate ->
          join(
              List.of(
                  Optional.of(say("answer.issuer", certificate.issuer())),
                  Optional.of(
                      say(
                          "answer.valid",
                          day(certificate.notBefore()),
                          day(certificate.notAfter())))));
    };
  }

  private String page(PageFacts page) {
    String asks =
        join(
            page.forms().stream()
                .flatMap(form -> form.asks().stream())
                .distinct()
                .map(asked -> Optional.of(messages.get("asked." + asked.id())))
                .toList());
    return join(
        List.of(
            Optional.of(messages.get("answer.device." + page.device().id())),
            Optional.of(messages.get("answer.state." + page.state().id())),
            Optional.of(page.title()).filter(title -> !title.isBlank()).map(mail::of),
            Optional.of(mail.of(page.finalUrl())),
            Optional.of(asks).filter(words -> !words.isEmpty()).map(w -> say("answer.asks", w))));
  }

  /** The day in UTC. */
  private static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private String names(NameFacts names) {
    var all = new ArrayList<String>();
    all.addAll(names.a());
    all.addAll(names.aaaa());
    names.mx().forEach(mx -> all.add("MX " + mx));
    all.addAll(names.names());
    return all.isEmpty() ? messages.get("answer.no-such-data") : mail.of(String.join(", ", all));
  }

  private Optional<String> place(NetworkFacts network) {
    Optional<String> country =
        network.country().map(code -> java.util.Locale.of("", code).getDisplayCountry(locale()));
    return network.city().isPresent() && country.isPresent()
        ? Optional.of(say("answer.about", network.city().get(), country.get()))
        : country;
  }

  private java.util.Locale locale() {
    return java.util.Locale.forLanguageTag(messages.get("answer.locale"));
  }

  private String join(List<Optional<String>> parts) {
    List<String> said = parts.stream().flatMap(Optional::stream).toList();
    return String.join(messages.get("answer.and"), said);
  }

  private String say(String key, String... arguments) {
    return messages.get(key, Stream.of(arguments).map(Words::same).toList());
  }
}
