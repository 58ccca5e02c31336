package kanshiki.authentication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.dkim.ArcResult;
import kanshiki.dkim.DkimResult;
import kanshiki.dmarc.DmarcResult;
import kanshiki.evidence.Evidence;
import kanshiki.examination.NotExamined;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.lookup.Answer;
import kanshiki.lookup.AuthenticationFacts;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.Trouble;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.spf.SpfResult;

/** Puts the results into words and evidence, and says what time has made unverifiable. */
final class Statement {
  /** Who answers where nothing needed to be asked. */
  private static final String OURSELVES = "kanshiki";

  private final Lookups lookups;
  private final Arrival arrival;
  private final Message message;
  private final boolean late;
  private final List<NotExamined> unverifiable = new ArrayList<>();

  Statement(Lookups lookups, Arrival arrival, Message message) {
    this.lookups = lookups;
    this.arrival = arrival;
    this.message = message;
    this.late = arrival.isLate(lookups.startedAt());
  }

  Verification of(
      Optional<SpfResult> spf, List<DkimResult> dkim, DmarcResult dmarc, ArcResult arc) {
    Optional<AuthResult> path = spf.map(this::spf);
    List<AuthResult> signatures = dkim.stream().map(this::dkim).toList();
    int left = message.all("DKIM-Signature").size() - dkim.size();
    if (left > 0) {
      unverifiable.add(gap("verification.signatures-left", Words.same(String.valueOf(left))));
    }
    if (spf.isEmpty()) {
      unverifiable.add(gap("verification.no-host"));
    }
    return new Verification(
        path, signatures, Optional.of(dmarc(dmarc)), arc(arc), late, unverifiable);
  }

  /**
   * Of a mail whose bytes are not those that were signed.
   *
   * @param dmarc without its signatures: only a pass says anything
   */
  Verification ofRewritten(Optional<SpfResult> spf, DmarcResult dmarc) {
    Optional<AuthResult> path = spf.map(this::spf);
    Optional<AuthResult> author =
        Optional.of(dmarc).filter(d -> d.word() == DmarcResult.Word.PASS).map(this::dmarc);
    unverifiable.add(gap("verification.rewritten"));
    if (spf.isEmpty()) {
      unverifiable.add(gap("verification.no-host"));
    }
    return new Verification(path, List.of(), author, Optional.empty(), late, unverifiable);
  }

  private AuthResult spf(SpfResult result) {
    if (late && result.word() != SpfResult.Word.PASS && result.trouble().isEmpty()) {
      Optional<Long> days = arrival.daysUntil(lookups.startedAt());
      unverifiable.add(
          days.isPresent()
              ? gap(
                  "verification.spf-late",
                  Words.same(result.domain()),
                  Words.same(days.get().toString()))
              : gap("verification.spf-undated", Words.same(result.domain())));
    }
    var facts =
        new AuthenticationFacts(
            "spf", result.word().word(), result.domain(), Optional.empty(), result.detail());
    return result(facts, result.domain(), result.domain(), result.trouble());
  }

  private AuthResult dkim(DkimResult result) {
    if (late && result.keyGone()) {
      unverifiable.add(gap("verification.key-gone", Words.same(result.domain())));
    }
    var facts =
        new AuthenticationFacts(
            "dkim", result.word().word(), result.domain(), result.selector(), result.detail());
    String key = keyName(result.selector(), result.domain());
    return result(facts, key, key, result.trouble());
  }

  /**
   * A mail whose aligned signature cannot be checked any more has not failed: the key may have been
   * exchanged since.
   */
  private AuthResult dmarc(DmarcResult result) {
    boolean undecided = late && result.keyGone() && result.word() == DmarcResult.Word.FAIL;
    DmarcResult.Word word = undecided ? DmarcResult.Word.PERMERROR : result.word();
    String detail =
        undecided ? "a key has been withdrawn since; " + result.detail() : result.detail();
    var facts =
        new AuthenticationFacts("dmarc", word.word(), result.domain(), Optional.empty(), detail);
    return result(facts, result.domain(), "_dmarc." + result.domain(), result.trouble());
  }

  private Optional<AuthResult> arc(ArcResult result) {
    if (result.word() == ArcResult.Word.NONE) {
      return Optional.empty();
    }
    var facts =
        new AuthenticationFacts(
            "arc", result.word().word(), result.domain(), result.selector(), result.detail());
    String key = keyName(result.selector(), result.domain());
    return Optional.of(result(facts, key, key, result.trouble()));
  }

  private static String keyName(Optional<String> selector, String domain) {
    return selector.map(s -> s + "._domainkey.").orElse("") + domain;
  }

  /**
   * @param subject what was checked
   * @param asked the name whose answer decided; its source and time are the result's
   */
  private AuthResult result(
      AuthenticationFacts facts, String subject, String asked, Optional<Trouble> trouble) {
    String source = OURSELVES;
    Instant at = lookups.startedAt();
    Optional<DomainName> name = DomainName.parse(asked).filter(n -> n.labels().size() > 1);
    if (name.isPresent()) {
      Answer<List<String>> answer = lookups.dns().ask(name.get().name(), DnsType.TXT);
      source = answer.source();
      at = answer.at();
    }
    Answer<AuthenticationFacts> answer =
        trouble.isPresent()
            ? new Answer.Unavailable<>(trouble.get(), source, at)
            : new Answer.Found<>(facts, source, at);
    return new AuthResult(
        facts.method(),
        ResultWord.of(facts.result()).orElseThrow(),
        DomainName.parse(facts.domain()),
        facts.selector(),
        AuthResult.VERIFIED,
        new Evidence.OutsideEvidence(Evidence.Kind.AUTHENTICATION, subject, answer));
  }

  private static NotExamined gap(String key, Words... arguments) {
    List<Words> words = List.of(arguments);
    return new NotExamined(
        Evidence.Kind.AUTHENTICATION.id(),
        new Words(
            Messages.in(Language.JA).get(key, words), Messages.in(Language.EN).get(key, words)));
  }
}
