package kanshiki.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanshiki.language.Language;
import kanshiki.wave.Change;
import kanshiki.wave.Kinship;
import kanshiki.wave.Tie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised about waves, whatever database is behind them. */
abstract class WavesContract {
  private static final String BILL =
      """
      いつもみどり銀行をご利用いただきありがとうございます。
      お客様の口座で普段と異なるお取引を確認したため、一時的にご利用を制限しております。
      下記のページからご本人様の確認をお願いいたします。確認が終わるまで振込はできません。
      https://%s/midori/verify/index.php?session=%d
      24時間以内に確認がない場合、口座を凍結いたします。
      """;
  private final TestClock clock = new TestClock();
  private Database database;
  private Cases cases;
  private Waves waves;

  abstract String url() throws Exception;

  private static String parcel(String host, int number) {
    return """
        Your parcel could not be delivered because nobody was at home when the courier came.
        Choose another day and pay the fee of 1.99 to have it brought to your door again.
        https://%s/track/parcel/pay?number=%d
        The parcel goes back to the shop when nobody answers within two working days.
        """
        .formatted(host, number);
  }

  @BeforeEach
  void open() throws Exception {
    database = Database.open(url());
    waves = new Waves(database, clock);
    cases = new Cases(database, clock).alsoKeeping(waves::follow);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private KeptCase keep(String subject, String sender, String body) {
    var recorded = Mails.offline(Mails.mail(subject, sender, body));
    Mails.keep(cases, recorded);
    clock.pass(60_000);
    return cases.find(recorded.id()).orElseThrow();
  }

  private KeptCase bill(int i) {
    return keep(
        "【みどり銀行】お取引の確認(" + i + ")",
        "みどり銀行 <info" + i + "@bank" + i + ".example>",
        BILL.formatted("login" + i + ".example", i));
  }

  private KeptCase parcel(int i) {
    return keep(
        "Your parcel " + i + " could not be delivered",
        "Courier <post" + i + "@parcel" + i + ".example>",
        parcel("pay" + i + ".example", i));
  }

  /** What stands between the two: the text of the one under the subject of the other. */
  private KeptCase bridge() {
    return keep(
        "Your parcel 7 could not be delivered",
        "みどり銀行 <info@between.example>",
        BILL.formatted("between.example", 7));
  }

  private List<Wave> all() {
    var all = new ArrayList<Wave>();
    waves.forEach(all::add);
    return all;
  }

  private static List<String> ids(Wave wave) {
    return wave.members().stream().map(Wave.Member::id).toList();
  }

  @Test
  void casesOfOneMakingAreOneWave() {
    KeptCase first = bill(1);
    KeptCase parcel = parcel(1);
    assertThat(all()).isEmpty();
    assertThat(waves.of(first)).isEmpty();
    KeptCase second = bill(2);
    KeptCase third = bill(3);
    assertThat(all())
        .singleElement()
        .satisfies(
            wave -> {
              assertThat(wave.id()).isEqualTo(first.id());
              assertThat(ids(wave)).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
              assertThat(wave.variants()).hasSize(1);
            });
    assertThat(waves.of(second)).contains(all().getFirst());
    assertThat(waves.of(parcel)).isEmpty();
    parcel(2);
    assertThat(all()).hasSize(2).first().matches(wave -> wave.id().equals(parcel.id()));
  }

  @Test
  void linksTellTheirReasons() {
    KeptCase first = bill(1);
    KeptCase second = bill(2);
    assertThat(waves.links(second))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.id()).isEqualTo(first.id());
              assertThat(link.strength()).isGreaterThanOrEqualTo(Kinship.LINKED);
              assertThat(link.kinship().strength()).isEqualTo(link.strength());
              assertThat(link.refusedAt()).isEmpty();
              assertThat(link.kinship().reasons())
                  .extracting(reason -> reason.tie())
                  .contains(Tie.TEMPLATE, Tie.SUBJECT, Tie.PATH, Tie.SENDER_NAME);
              assertThat(link.kinship().reasons().getFirst().text(Language.EN)).isNotBlank();
            });
    assertThat(waves.links(first)).hasSize(1);
  }

  @Test
  void tellsWhatChanged() {
    bill(1);
    keep("【みどり銀行】口座の凍結について", "みどり銀行 <info9@bank9.example>", BILL.formatted("login9.example", 9));
    Wave wave = all().getFirst();
    assertThat(wave.variants()).hasSize(2);
    assertThat(wave.variants().get(1).subject()).isEqualTo("【みどり銀行】口座の凍結について");
    assertThat(wave.variants().get(1).changes())
        .containsExactly(Change.SUBJECT, Change.SENDER_ADDRESS, Change.HOST);
    assertThat(wave.members().getFirst().changes()).isEmpty();
  }

  @Test
  void theSameMailAgainChangesNothing() {
    KeptCase first = bill(1);
    bill(2);
    List<Wave> before = all();
    bill(1);
    bill(2);
    assertThat(all()).isEqualTo(before);
    assertThat(waves.links(first)).hasSize(1);
  }

  @Test
  void aCaseBetweenTwoWavesConnectsThem() {
    KeptCase first = bill(1);
    bill(2);
    parcel(1);
    KeptCase parcel = parcel(2);
    assertThat(all()).hasSize(2);
    KeptCase between = bridge();
    assertThat(all())
        .singleElement()
        .satisfies(
            wave -> {
              assertThat(wave.id()).isEqualTo(first.id());
              assertThat(ids(wave)).hasSize(5).contains(parcel.id(), between.id());
            });
  }

  @Test
  void aRefusedLinkPartsAWaveAndStaysRefused() {
    KeptCase first = bill(1);
    bill(2);
    KeptCase parcel = parcel(1);
    parcel(2);
    KeptCase between = bridge();
    for (Waves.Link link : waves.links(between)) {
      KeptCase other = cases.find(link.id()).orElseThrow();
      if (other.subject().startsWith("Your parcel")) {
        waves.refuse(other, between);
      }
    }
    assertThat(all()).extracting(Wave::id).containsExactlyInAnyOrder(first.id(), parcel.id());
    assertThat(waves.links(between)).anyMatch(link -> link.refusedAt().isPresent());
    // What resembles both joins one of them only.
    keep(
        "Your parcel 8 could not be delivered",
        "みどり銀行 <info@again.example>",
        BILL.formatted("again.example", 8));
    assertThat(all()).hasSize(2);
    assertThat(waves.restore(between)).isPositive();
    assertThat(all()).singleElement().matches(wave -> wave.members().size() == 6);
  }

  @Test
  void aCaseCanBeTakenOutOfItsWave() {
    KeptCase first = bill(1);
    KeptCase second = bill(2);
    KeptCase third = bill(3);
    assertThat(waves.refuseAll(second)).isEqualTo(2);
    assertThat(waves.of(second)).isEmpty();
    assertThat(ids(all().getFirst())).containsExactlyInAnyOrder(first.id(), third.id());
    assertThat(waves.restore(second)).isEqualTo(2);
    assertThat(waves.of(second)).isPresent();
  }

  @Test
  void whoeverWasNeverLinkedCanBeKeptApartToo() {
    KeptCase first = bill(1);
    KeptCase parcel = parcel(1);
    waves.refuse(first, parcel);
    assertThat(waves.links(first)).hasSize(1);
    bridge();
    assertThat(all()).singleElement().matches(wave -> wave.members().size() == 2);
    assertThat(waves.restore(first)).isZero();
    assertThat(waves.links(parcel)).noneMatch(link -> link.refusedAt().isPresent());
  }

  @Test
  void anErasedCaseLeavesTheOthersTogether() {
    KeptCase first = bill(1);
    KeptCase second = bill(2);
    KeptCase third = bill(3);
    cases.erase(first);
    Wave wave = all().getFirst();
    assertThat(wave.id()).isEqualTo(second.id());
    assertThat(ids(wave)).containsExactlyInAnyOrder(second.id(), third.id());
    KeptCase fourth = bill(4);
    assertThat(ids(waves.of(third).orElseThrow())).contains(fourth.id());
    cases.erase(second);
    cases.erase(third);
    assertThat(all()).isEmpty();
    assertThat(waves.of(fourth)).isEmpty();
    assertThat(waves.links(fourth)).isEmpty();
  }

  @Test
  void keptAtOnceTheyStillFindEachOther() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Object>> work =
          IntStream.range(0, 40)
              .<Callable<Object>>mapToObj(
                  i ->
                      () ->
                          Mails.keep(
                              cases,
                              Mails.mail(
                                  "【みどり銀行】お取引の確認(" + i + ")",
                                  "みどり銀行 <info@bank" + i + ".example>",
                                  BILL.formatted("login" + i + ".example", i))))
              .toList();
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(all()).singleElement().matches(wave -> wave.members().size() == 40);
  }

  @Test
  void aWaveOfManyIsFoundByItsLatestCases() {
    for (int i = 0; i < 150; i++) {
      bill(i);
    }
    KeptCase last = bill(150);
    assertThat(waves.of(last).orElseThrow().members()).hasSize(151);
    assertThat(waves.links(last)).hasSizeLessThanOrEqualTo(8);
  }
}
