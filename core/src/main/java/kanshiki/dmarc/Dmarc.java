package kanshiki.dmarc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kanshiki.dkim.DkimResult;
import kanshiki.dmarc.DmarcResult.Word;
import kanshiki.dmarc.TreeWalk.Found;
import kanshiki.dmarc.TreeWalk.Walk;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.spf.SpfResult;

/**
 * Checks whether the author's domain is backed by an aligned SPF or DKIM pass (RFC 9989). Immutable
 * and thread-safe when {@code dns} is.
 */
public final class Dmarc {
  /** More authors of different domains than these are not looked at. */
  private static final int MAX_AUTHORS = 4;

  private final Dns dns;

  public Dmarc(Dns dns) {
    this.dns = dns;
  }

  /**
   * The result for the mail's author; never throws for what the mail or the world says.
   *
   * <p>Several From fields, or none, are {@code permerror}: programs show different ones. Several
   * authors in one field must all pass, else the worst result counts.
   *
   * @param spf of the reverse-path; empty when it is not known who handed the mail over or with
   *     which path, and then nothing can fail
   * @param dkim of each signature
   */
  public DmarcResult check(Message message, Optional<SpfResult> spf, List<DkimResult> dkim) {
    List<Mailbox> authors = message.mailboxes("From");
    int fields = message.all("From").size();
    if (fields != 1 || authors.isEmpty()) {
      return unclear("", fields > 1 ? "several From fields" : "no author");
    }
    List<Optional<DomainName>> domains =
        authors.stream().map(Mailbox::domainName).distinct().limit(MAX_AUTHORS + 1L).toList();
    if (domains.size() > MAX_AUTHORS || domains.stream().anyMatch(Optional::isEmpty)) {
      return unclear("", "an author without a domain, or too many");
    }
    return domains.stream()
        .map(domain -> new One(domain.orElseThrow(), spf, dkim).check())
        .max(Comparator.comparing(DmarcResult::word))
        .orElseThrow();
  }

  /** Where a policy for the mail's author may stand, from his domain to the registered one. */
  public static List<String> names(Message message) {
    return message.mailboxes("From").stream()
        .limit(MAX_AUTHORS)
        .flatMap(author -> author.domainName().stream())
        .distinct()
        .flatMap(domain -> TreeWalk.names(domain).stream())
        .distinct()
        .toList();
  }

  private static DmarcResult unclear(String domain, String detail) {
    return new DmarcResult(
        Word.PERMERROR, domain, Optional.empty(), detail, false, Optional.empty());
  }

  /** One author's domain. */
  private final class One {
    private final DomainName author;
    private final Optional<SpfResult> spf;
    private final List<DkimResult> dkim;
    private final TreeWalk walks = new TreeWalk(dns);

    /** Trouble with something that might have made it pass. */
    private Optional<Trouble> trouble = Optional.empty();

    private boolean keyGone;

    One(DomainName author, Optional<SpfResult> spf, List<DkimResult> dkim) {
      this.author = author;
      this.spf = spf;
      this.dkim = dkim;
    }

    DmarcResult check() {
      Walk walk = walks.from(author);
      Optional<Found> policy = walk.policy();
      if (policy.isEmpty() || walk.trouble().isPresent() && !policy.get().at().equals(author)) {
        return walk.trouble().isPresent()
            ? result(Word.TEMPERROR, Optional.empty(), "no answer about a policy", walk.trouble())
            : result(Word.NONE, Optional.empty(), "no policy is published", Optional.empty());
      }
      List<String> by = aligned(policy.get().record());
      Optional<Policy> wanted = Optional.of(wanted(policy.get()));
      String about = "p=" + wanted.get().word() + testing(policy.get());
      if (!by.isEmpty()) {
        String passed = String.join(", ", by) + "; " + about;
        return result(Word.PASS, wanted, passed, Optional.empty());
      }
      if (trouble.isPresent()) {
        return result(Word.TEMPERROR, wanted, about, trouble);
      }
      if (spf.isEmpty()) {
        String unknown = "the sending host or its path is not known; " + about;
        return result(Word.PERMERROR, wanted, unknown, Optional.empty());
      }
      return result(Word.FAIL, wanted, "no aligned pass; " + about, Optional.empty());
    }

    private DmarcResult result(
        Word word, Optional<Policy> policy, String detail, Optional<Trouble> why) {
      return new DmarcResult(word, author.name(), policy, detail, keyGone, why);
    }

    private String testing(Found policy) {
      return policy.record().testing() ? " (test)" : "";
    }

    /** The policy that is meant for the author's very domain. */
    private Policy wanted(Found policy) {
      DmarcRecord record = policy.record();
      if (policy.at().equals(author)) {
        return record.policy();
      }
      boolean ghost =
          record.forNonexistent() != record.forSubdomains() && isNonexistent(author.name());
      return ghost ? record.forNonexistent() : record.forSubdomains();
    }

    private boolean isNonexistent(String name) {
      return dns.ask(name, DnsType.A) instanceof Answer.Absent<?>
          && dns.ask(name, DnsType.AAAA) instanceof Answer.Absent<?>
          && dns.ask(name, DnsType.MX) instanceof Answer.Absent<?>;
    }

    /** What backs the author, in words; notes what might have. */
    private List<String> aligned(DmarcRecord record) {
      var by = new ArrayList<String>();
      for (DkimResult each : dkim) {
        boolean counts =
            each.word() == DkimResult.Word.PASS || each.trouble().isPresent() || each.keyGone();
        if (!counts || !isAligned(each.domain(), record.strictDkim())) {
          continue;
        }
        if (each.word() == DkimResult.Word.PASS) {
          by.add("dkim " + each.domain());
        } else if (each.trouble().isPresent()) {
          trouble = each.trouble();
        } else {
          keyGone = true;
        }
      }
      if (spf.isPresent()) {
        SpfResult path = spf.get();
        boolean passed = path.word() == SpfResult.Word.PASS;
        if ((passed || path.trouble().isPresent())
            && isAligned(path.domain(), record.strictSpf())) {
          if (passed) {
            by.add("spf " + path.domain());
          } else {
            trouble = path.trouble();
          }
        }
      }
      return by.stream().distinct().toList();
    }

    /** Section 4.10.2; names of other organisations by the public suffix list never are. */
    private boolean isAligned(String domain, boolean strict) {
      Optional<DomainName> other = DomainName.parse(domain);
      if (other.isEmpty()) {
        return false;
      }
      if (other.get().equals(author)) {
        return true;
      }
      if (strict || !other.get().organisation().equals(author.organisation())) {
        return false;
      }
      Walk walk = walks.from(other.get());
      if (walk.trouble().isPresent()) {
        trouble = walk.trouble();
        return false;
      }
      return walk.organisation().equals(walks.from(author).organisation());
    }
  }
}
