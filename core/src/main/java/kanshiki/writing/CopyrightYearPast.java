package kanshiki.writing;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.mail.MailDate;
import kanshiki.mail.Message;

/**
 * A mail in a company's name still carries the copyright year of years before it was sent.
 *
 * <p>Known false positives: companies that forget the footer of a template; only mails that speak
 * for a brand are looked at.
 */
public final class CopyrightYearPast implements Indicator {
  /** In January last year's footer is forgiven, and the year after too. */
  private static final int MIN_YEARS = 2;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC, BrandClaims.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    if (file.get(BrandClaims.TOPIC).main().isEmpty()) {
      return Stream.empty();
    }
    OptionalInt sent = yearSent(file.get(CaseFile.MESSAGE));
    Passage body = file.get(Writing.TOPIC).passages().getLast();
    return sent.isPresent() ? finding(body, sent.getAsInt()) : Stream.empty();
  }

  private Stream<Finding> finding(Passage body, int sent) {
    List<CopyrightLine> lines = CopyrightLine.in(body);
    OptionalInt latest = lines.stream().flatMapToInt(l -> l.year().stream()).max();
    if (latest.isEmpty() || sent - latest.getAsInt() < MIN_YEARS) {
      return Stream.empty();
    }
    return lines.stream()
        .filter(line -> line.year().equals(latest))
        .limit(1)
        .map(line -> finding(line.evidence(), latest.getAsInt(), sent));
  }

  private static OptionalInt yearSent(Message message) {
    return message.first("Date").flatMap(field -> MailDate.parse(field.body())).stream()
        .mapToInt(date -> date.getYear())
        .findFirst();
  }
}
