package kanshiki.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.sketch.Sketch;
import org.junit.jupiter.api.Test;

class KinshipTest {
  private static final String HEADER =
      """
      From: みどり銀行 <info%d@bank%d.example>
      To: hanako@recipient.example
      Subject: %s
      Message-ID: <20220227051227.%d@bank%d.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      """;

  private static Traits mail(int i, String subject, String body) {
    return TraitsTest.traits(HEADER.formatted(i, i, subject, i, i) + body);
  }

  private static final Traits ONE = mail(1, "【みどり銀行】お取引の確認(1)", TraitsTest.BODY);

  private static List<Tie> ties(Kinship kinship) {
    return kinship.reasons().stream().map(Reason::tie).toList();
  }

  @Test
  void mailsOfOneWaveAreLinked() {
    Traits other =
        mail(2, "【みどり銀行】お取引の確認(2)", TraitsTest.BODY.replace("midori-check", "other-host"));
    Kinship kinship = Kinship.of(ONE, other);
    assertThat(kinship.isLinked()).isTrue();
    assertThat(ties(kinship))
        .contains(Tie.TEMPLATE, Tie.SUBJECT, Tie.PATH, Tie.SENDER_NAME, Tie.MESSAGE_ID, Tie.BUILD)
        .doesNotContain(Tie.HOST, Tie.SENDER_ADDRESS, Tie.CONVERSATION);
    assertThat(Kinship.of(other, ONE)).isEqualTo(kinship);
  }

  @Test
  void aVariantWithAnotherSubjectIsLinked() {
    assertThat(Kinship.of(ONE, mail(3, "口座の凍結について", TraitsTest.BODY)).isLinked()).isTrue();
  }

  @Test
  void whatOnlyComesFromTheSameProgramIsNot() {
    Traits stranger = mail(4, "会議の日程について", "来週の会議は水曜日の午後に変わりました。資料は前日までに配ります。よろしくお願いいたします。");
    Kinship kinship = Kinship.of(ONE, stranger);
    assertThat(ties(kinship)).contains(Tie.BUILD, Tie.MESSAGE_ID, Tie.SENDER_NAME);
    assertThat(kinship.isLinked()).isFalse();
  }

  @Test
  void senderProgramAndLinksTogetherAreNotEnough() {
    Traits one = outside(ONE, Set.of(), Set.of(), Set.of(), Set.of());
    Traits two =
        new Traits(
            Sketch.of(Set.of(), Traits.SKETCH),
            one.layout(),
            "another subject",
            one.paths(),
            one.hosts(),
            one.senderName(),
            one.senderAddress(),
            one.senderPattern(),
            one.program(),
            one.build(),
            one.messageId(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            0,
            one.brand(),
            one.stories(),
            5,
            Set.of());
    assertThat(Kinship.of(one, two).isLinked()).isFalse();
  }

  private static Traits outside(
      Traits traits, Set<String> registrars, Set<String> from, Set<String> to, Set<Long> kit) {
    return new Traits(
        Sketch.of(Set.of(), Traits.SKETCH),
        traits.layout(),
        "",
        traits.paths(),
        List.of(),
        traits.senderName(),
        "",
        traits.senderPattern(),
        "",
        0,
        "",
        registrars,
        registrars,
        from,
        to,
        kit,
        kit.isEmpty() ? 0 : 77,
        "amazon",
        List.of(),
        0,
        Set.of());
  }

  @Test
  void thePairOfNetworksSaysMoreThanEither() {
    Traits one = outside(ONE, Set.of("Registrar"), Set.of("AS64500"), Set.of("AS64501"), Set.of());
    Traits pair = outside(ONE, Set.of("Registrar"), Set.of("AS64500"), Set.of("AS64501"), Set.of());
    Traits half = outside(ONE, Set.of("Registrar"), Set.of("AS64500"), Set.of("AS64502"), Set.of());
    assertThat(ties(Kinship.of(one, pair)))
        .contains(Tie.NETWORK_PAIR, Tie.REGISTRAR, Tie.BRAND)
        .doesNotContain(Tie.SENDER_NETWORK, Tie.PAGE_NETWORK);
    assertThat(ties(Kinship.of(one, half))).contains(Tie.SENDER_NETWORK);
    assertThat(Kinship.of(one, half).strength()).isLessThan(Kinship.of(one, pair).strength());
  }

  @Test
  void pagesOfTheSamePiecesAreOfOneKit() {
    Set<Long> kit = Set.of(1L, 2L, 3L, 4L, 5L);
    Traits one = outside(ONE, Set.of(), Set.of(), Set.of(), kit);
    assertThat(Kinship.of(one, outside(ONE, Set.of(), Set.of(), Set.of(), kit)).isLinked())
        .isTrue();
    Traits other = outside(ONE, Set.of(), Set.of(), Set.of(), Set.of(1L, 12L, 13L, 14L));
    assertThat(Kinship.of(one, other).isLinked()).isFalse();
  }

  @Test
  void kinShareAMark() {
    Traits other = mail(5, "口座の凍結について", TraitsTest.BODY);
    var shared = new HashSet<>(Mark.of(ONE));
    shared.retainAll(Mark.of(other));
    assertThat(shared).anyMatch(mark -> mark.kind() == Mark.Kind.TEMPLATE);
  }

  @Test
  void everyTieAndChangeHasASentence() {
    for (Language language : Language.values()) {
      for (Tie tie : Tie.values()) {
        assertThat(Messages.in(language).has("wave.tie." + tie.id())).as(tie.id()).isTrue();
      }
      for (Change change : Change.values()) {
        assertThat(Messages.in(language).has("wave.change." + change.id()))
            .as(change.id())
            .isTrue();
      }
    }
  }

  @Test
  void tellsWhatChanged() {
    Traits later = mail(6, "口座の凍結について", TraitsTest.BODY.replace("midori-check", "other-host"));
    List<Change> changes = Change.between(ONE, later);
    assertThat(changes).containsExactly(Change.SUBJECT, Change.SENDER_ADDRESS, Change.HOST);
    assertThat(Change.text(changes, Language.JA)).isEqualTo("前回から件名・差出人アドレス・リンク先が変わりました。");
    assertThat(Change.text(changes, Language.EN))
        .isEqualTo(
            "Changed since the one before: the subject, the sender's address, where the link leads.");
    assertThat(Change.between(ONE, ONE)).isEmpty();
  }

  @Test
  void variantsAreToldApartByWhatTheReaderSees() {
    var variants = new Variants();
    assertThat(variants.add(ONE)).isEqualTo(1);
    assertThat(variants.add(mail(7, "口座の凍結について", TraitsTest.BODY))).isEqualTo(2);
    assertThat(
            variants.add(
                mail(8, "【みどり銀行】お取引の確認(8)", TraitsTest.BODY.replace("midori-check", "third"))))
        .isEqualTo(1);
    assertThat(variants.count()).isEqualTo(2);
  }
}
