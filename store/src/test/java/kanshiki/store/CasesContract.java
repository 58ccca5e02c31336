package kanshiki.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store promises, whatever database is behind it. */
abstract class CasesContract {
  private static final RawMessage SAKURA =
      Mails.mail(
          "[spam] 【重要】ご利用の会員IDとサービスについて(66889088)",
          "さくらインターネット <zqci@campaign-vps.com>",
          "与信失敗により\n失効を回避するため、以下URLより\nhttps://sakura.ssoban.cn/login/update");
  private static final RawMessage AMAZON =
      Mails.mail(
          "Your ACCOUNT is 100% locked",
          "Amazon <a_b@evil.example>", "Please verify your account.");

  private final TestClock clock = new TestClock();
  private Database database;
  private Cases cases;

  /** The address of a new, empty database. */
  abstract String url() throws Exception;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(url());
    cases = new Cases(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatWasReceivedAndWhatWasFound() {
    RecordedCase recorded = Mails.offline(SAKURA);
    Mails.keep(cases, recorded);
    KeptCase kept = cases.find(recorded.id()).orElseThrow();
    assertThat(kept.subject()).isEqualTo("【重要】ご利用の会員IDとサービスについて(66889088)");
    assertThat(kept.senderName()).isEqualTo("さくらインターネット");
    assertThat(kept.sender()).isEqualTo("zqci@campaign-vps.com");
    assertThat(kept.brand()).isEqualTo("sakura-internet");
    assertThat(kept.language()).isEqualTo("ja");
    assertThat(kept.mailDate()).contains(Instant.parse("2022-02-26T20:12:27Z"));
    assertThat(kept.classification().id()).isEqualTo("phishing");
    assertThat(kept.timesKept()).isEqualTo(1);
    assertThat(cases.recorded(kept).mail().bytes()).isEqualTo(SAKURA.bytes());
    assertThat(cases.report(kept)).isEqualTo(Mails.json(Mails.report(recorded)));
  }

  @Test
  void theSameBytesAreOneCase() {
    Mails.keep(cases, SAKURA);
    clock.pass(1000);
    Cases.Kept again = Mails.keep(cases, SAKURA);
    assertThat(again.isNew()).isFalse();
    assertThat(cases.count()).isEqualTo(1);
    KeptCase kept = all().getFirst();
    assertThat(kept.timesKept()).isEqualTo(2);
    assertThat(kept.lastKept()).isEqualTo(kept.firstKept().plusMillis(1000));
    assertThat(cases.examinations(kept)).hasSize(1);
  }

  @Test
  void eachTimeTheWorldWasAskedIsKept() {
    Mails.keep(cases, SAKURA);
    for (int i = 0; i < 25; i++) {
      clock.pass(1000);
      Mails.keep(cases, Mails.live(SAKURA, clock.instant()));
    }
    clock.pass(1000);
    Mails.keep(cases, SAKURA);
    KeptCase kept = all().getFirst();
    assertThat(cases.examinations(kept)).hasSize(20).last().matches(each -> each.number() == 26);
    assertThat(cases.examinations(kept).getFirst().isOffline()).isTrue();
    assertThat(cases.recorded(kept).startedAt()).isEqualTo(clock.instant().minusMillis(1000));
  }

  @Test
  void findsByTheBeginningOfAnId() {
    Mails.keep(cases, SAKURA);
    String id = Mails.offline(SAKURA).id();
    assertThat(cases.find(id.substring(0, 4))).isPresent();
    assertThat(cases.find(id.toUpperCase(java.util.Locale.ROOT))).isPresent();
    assertThat(cases.find("0000000000000000")).isEmpty();
    assertThat(cases.find("")).isEmpty();
    assertThat(cases.find("'; DROP TABLE mail_case; --")).isEmpty();
  }

  @Test
  void findsByWhatAPersonReceived() {
    Mails.keep(cases, SAKURA);
    Mails.keep(cases, AMAZON);
    assertThat(search("与信失敗により 失効")).containsExactly("sakura-internet");
    assertThat(search("与信")).containsExactly("sakura-internet");
    assertThat(search("信")).containsExactly("sakura-internet");
    assertThat(search("[spam] 【重要】ご利用の会員IDとサービスについて")).containsExactly("sakura-internet");
    assertThat(search("ゴ利用ノ会員id")).containsExactly("sakura-internet");
    assertThat(search("失敗により失効を")).containsExactly("sakura-internet");
    assertThat(search("hxxps://sakura[.]ssoban[.]cn/login")).containsExactly("sakura-internet");
    assertThat(search("sakura[.]ssoban[.]cn/login")).containsExactly("sakura-internet");
    assertThat(search("ZQCI@campaign-vps.com")).containsExactly("sakura-internet");
    assertThat(search("account")).containsExactly("amazon");
    assertThat(search("100%")).containsExactly("amazon");
    assertThat(search("00% l")).containsExactly("amazon");
    assertThat(search("a_b@")).containsExactly("amazon");
    assertThat(search("axb@")).isEmpty();
    assertThat(search("%")).containsExactly("amazon");
    assertThat(search("account 与信")).isEmpty();
    assertThat(search("\" OR words MATCH \"a")).isEmpty();
    assertThat(search(" \u3000 ")).isEmpty();
    assertThat(search("taro@recipient.example")).isEmpty();
  }

  @Test
  void listsAllTheLatestFirst() {
    for (int i = 0; i < 1001; i++) {
      keepShort(i);
    }
    List<KeptCase> all = all();
    assertThat(all).hasSize(1001);
    assertThat(all.getFirst().subject()).isEqualTo("Number 1000");
    assertThat(all.getLast().subject()).isEqualTo("Number 0");
  }

  /** Examining costs more than keeping, and one report does for all. */
  private void keepShort(int i) {
    RecordedCase recorded = Mails.offline(Mails.mail("Number " + i, "a@b.example", "text"));
    cases.keep(recorded, Mails.report(recorded), "{}");
  }

  @Test
  void erasesWithoutATrace() {
    Mails.keep(cases, SAKURA);
    clock.pass(10_000);
    Mails.keep(cases, AMAZON);
    assertThat(cases.eraseOlderThan(clock.instant())).isEqualTo(1);
    assertThat(search("与信")).isEmpty();
    assertThat(cases.find(Mails.offline(SAKURA).id())).isEmpty();
    KeptCase left = all().getFirst();
    cases.erase(left);
    assertThat(cases.count()).isZero();
    assertThatThrownBy(() -> cases.report(left))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was erased meanwhile");
    for (String table : List.of("examination", "case_words", "mark")) {
      assertThat(
              (long)
                  database.reading(
                      handle ->
                          handle
                              .createQuery("SELECT count(*) FROM " + table)
                              .mapTo(Long.class)
                              .one()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void whatFollowsIsKeptWithTheCaseOrNotAtAll() {
    var refusing =
        new Cases(database, clock)
            .alsoKeeping(
                (_, _) -> {
                  throw new IllegalStateException("cannot");
                });
    assertThatThrownBy(() -> Mails.keep(refusing, SAKURA)).hasMessage("cannot");
    assertThat(cases.count()).isZero();
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Object>> work =
          IntStream.range(0, 64)
              .<Callable<Object>>mapToObj(
                  i ->
                      () ->
                          Mails.keep(cases, Mails.mail("Number " + i % 16, "a@b.example", "text")))
              .toList();
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(all()).hasSize(16).allMatch(kept -> kept.timesKept() == 4);
  }

  @Test
  void openingAgainFindsEverything() throws Exception {
    Mails.keep(cases, SAKURA);
    try (var again = Database.open(sameUrl())) {
      assertThat(new Cases(again, clock).find(Mails.offline(SAKURA).id())).isPresent();
    }
  }

  /** The address of the database that is open. */
  abstract String sameUrl();

  private List<KeptCase> all() {
    var all = new ArrayList<KeptCase>();
    cases.forEach(all::add);
    return all;
  }

  private List<String> search(String words) {
    var brands = new ArrayList<String>();
    cases.search(words, kept -> brands.add(kept.brand()));
    return brands;
  }
}
