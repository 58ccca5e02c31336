package kanshiki.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kanshiki.attachment.Attachments;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.Claim;
import kanshiki.content.Body;
import kanshiki.examination.CaseFile;
import kanshiki.identity.Identity;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.mail.HeaderField;
import kanshiki.observable.Mailbox;
import kanshiki.observable.Url;
import kanshiki.report.Report;
import kanshiki.text.Folding;

/**
 * What a person who received a mail may remember of it: subject, sender, words, hosts and paths.
 *
 * <p>Folded, so that writing it in another width, case or kana finds it; recipients are left out.
 */
final class ReceivedWords {
  /** UTF-16 units of the body that can be found. */
  private static final int MAX_BODY = 20_000;

  private static final int MAX_LINKS = 200;

  private ReceivedWords() {}

  /** One line each, folded. */
  static String of(Report report) {
    CaseFile file = report.file();
    Set<String> lines = new LinkedHashSet<>();
    lines.add(report.subject());
    file.get(CaseFile.MESSAGE).first("Subject").map(HeaderField::decoded).ifPresent(lines::add);
    file.find(Identity.TOPIC).ifPresent(identity -> senders(identity, lines));
    file.find(BrandClaims.TOPIC)
        .flatMap(BrandClaims::main)
        .map(Claim::brand)
        .ifPresent(
            brand -> lines.addAll(List.of(brand.id(), brand.name().ja(), brand.name().en())));
    file.find(Links.TOPIC)
        .ifPresent(
            links -> links.all().stream().limit(MAX_LINKS).forEach(link -> link(link, lines)));
    file.find(Attachments.TOPIC)
        .ifPresent(attachments -> attachments.everything().forEach(each -> lines.add(each.path())));
    file.find(Body.TOPIC).ifPresent(body -> lines.add(cut(body.visible())));
    var folded = new StringBuilder();
    for (String line : lines) {
      folded.append(fold(line)).append('\n');
    }
    return folded.toString();
  }

  private static void senders(Identity identity, Set<String> lines) {
    for (Mailbox mailbox : identity.authors()) {
      lines.add(mailbox.displayName());
      lines.add(mailbox.address());
    }
    identity.sender().ifPresent(mailbox -> lines.add(mailbox.address()));
    identity.replyTo().forEach(mailbox -> lines.add(mailbox.address()));
    identity.reversePath().ifPresent(mailbox -> lines.add(mailbox.address()));
  }

  private static void link(Link link, Set<String> lines) {
    for (Url url : List.of(link.url(), link.target())) {
      lines.add(url.scheme() + "://" + url.hostText() + url.path());
      lines.add(url.writtenHost());
    }
  }

  private static String cut(String body) {
    return body.length() <= MAX_BODY ? body : body.substring(0, MAX_BODY);
  }

  /** A NUL would end the text for a database. */
  static String fold(String text) {
    return Folding.fold(text).text().replace("\0", "");
  }
}
