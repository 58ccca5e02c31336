package kanshiki.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kanshiki.lookup.recorded.RecordedCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of counting, whatever database is behind it. */
abstract class CountedContract {
  private Database database;
  private Cases cases;

  abstract String url() throws Exception;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(url());
    cases = new Cases(database, new TestClock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Counted counted() {
    return new Counted(
        database,
        cases,
        (report, kept) ->
            new Counted.Row(LocalDate.ofInstant(kept, ZoneOffset.UTC), report.subject()));
  }

  private static RecordedCase mail(String subject) {
    return Mails.offline(Mails.mail(subject, "x <x@evil.example>", "Please verify."));
  }

  private static List<String> facts(Counted counted) {
    var all = new ArrayList<String>();
    counted.forEach(LocalDate.of(9999, 1, 1), row -> all.add(row.facts()));
    return all;
  }

  @Test
  void countsEveryCaseOnce() {
    Counted counted = counted();
    Mails.keep(cases, mail("one"));
    Mails.keep(cases, mail("two"));
    Mails.keep(cases, mail("one"));

    assertThat(facts(counted)).containsExactly("one", "two");
    assertThat(counted.uncounted()).isEmpty();
  }

  @Test
  void countsLaterWhatWasKeptBefore() {
    RecordedCase before = mail("before");
    Mails.keep(cases, before);
    Counted counted = counted();
    assertThat(counted.uncounted()).containsExactly(before.id());

    counted.count(
        cases.find(before.id()).orElseThrow(),
        kanshiki.Kanshiki.offline(before.own()).investigate(before.mail(), before.input()));
    assertThat(facts(counted)).containsExactly("before");
    assertThat(counted.uncounted()).isEmpty();
  }

  @Test
  void forgetsWhatIsErased() {
    Counted counted = counted();
    RecordedCase recorded = mail("gone");
    Mails.keep(cases, recorded);
    cases.erase(cases.find(recorded.id()).orElseThrow());
    assertThat(facts(counted)).isEmpty();
  }

  @Test
  void handsOverMoreThanOnePage() {
    Counted counted = counted();
    RecordedCase recorded = mail("many");
    Mails.keep(cases, recorded);
    database.inTransaction(
        handle -> {
          // Rows of cases that were never kept whole: only their number counts here.
          IntStream.range(0, 4_500)
              .forEach(
                  i ->
                      handle.execute(
                          "INSERT INTO mail_case (id, sha256, first_kept, last_kept, times_kept,"
                              + " subject, sender_name, sender, brand, language, classification,"
                              + " probability) VALUES (?, ?, 0, 0, 1, '', '', '', '', '',"
                              + " 'phishing', 1)",
                          "id" + i,
                          "sha" + i));
          handle.execute(
              "INSERT INTO counted (case_number, day, facts) SELECT number, number % 7, id FROM"
                  + " mail_case WHERE id LIKE 'id%'");
          return handle;
        });
    assertThat(facts(counted)).hasSize(4_501).doesNotHaveDuplicates();
  }
}
