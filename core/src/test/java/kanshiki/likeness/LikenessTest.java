package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.likeness.LabPage.Kind;
import kanshiki.likeness.Likeness.Part;
import org.junit.jupiter.api.Test;

/** The laboratory's pages as HTML alone; what pictures add is measured by LikenessLabTest. */
class LikenessTest {
  private static Portrait portrait(LabBrand brand, Kind kind) {
    LabPage page = new LabSite(brand, kind).page();
    return Portrait.of(
        new SeenPage(
            page.url(), page.source(), List.of(), page.favicon(), Optional.empty(), 1, ""));
  }

  private static GenuinePage genuine(LabBrand brand) {
    return new GenuinePage(brand.id(), brand.brand(), "2026-11-24", portrait(brand, Kind.GENUINE));
  }

  private static final List<LabBrand> BRANDS = LabBrand.all();

  @Test
  void copiesAreFoundByTheirHtmlAlone() {
    List<GenuinePage> genuine = BRANDS.stream().map(LikenessTest::genuine).toList();
    var missed = new ArrayList<String>();
    for (LabBrand brand : BRANDS) {
      for (Kind kind :
          List.of(Kind.EXACT_COPY, Kind.OTHER_LOGO_SIZE, Kind.OTHER_FIELDS, Kind.DISGUISED)) {
        Optional<Resemblance> found = Resemblance.of(portrait(brand, kind), genuine);
        if (found
            .filter(Resemblance::isCopy)
            .filter(r -> r.brand().equals(brand.brand()))
            .isEmpty()) {
          missed.add(brand.id() + " " + kind + " " + found.map(Resemblance::score));
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void genuineAndUnrelatedPagesAreNoCopies() {
    List<GenuinePage> genuine = BRANDS.stream().map(LikenessTest::genuine).toList();
    for (LabBrand brand : BRANDS) {
      assertThat(Resemblance.of(portrait(brand, Kind.GENUINE), genuine)).isEmpty();
      for (Kind kind : List.of(Kind.UNRELATED_SHOP, Kind.UNRELATED_SIGN_IN, Kind.BARE_FRAMEWORK)) {
        assertThat(Resemblance.of(portrait(brand, kind), genuine).filter(Resemblance::isCopy))
            .as(brand.id() + " " + kind)
            .isEmpty();
      }
    }
  }

  @Test
  void saysWhereNothingButTheAddressDiffers() {
    LabBrand brand = BRANDS.getFirst();
    assertThat(Likeness.of(portrait(brand, Kind.EXACT_COPY), genuine(brand)).identical()).isTrue();
    for (Kind kind : List.of(Kind.OTHER_WORDING, Kind.OTHER_FIELDS, Kind.WITHOUT_PICTURES)) {
      assertThat(Likeness.of(portrait(brand, kind), genuine(brand)).identical()).isFalse();
    }
  }

  @Test
  void namesTheLinksThatStillLeadHome() {
    LabBrand brand = BRANDS.getFirst();
    assertThat(Likeness.of(portrait(brand, Kind.EXACT_COPY), genuine(brand)).linksHome())
        .containsExactly("login.sakura.ad.jp");
  }

  @Test
  void namesWhatIsLoadedFromTheGenuineSite() {
    LabBrand brand = BRANDS.getFirst();
    LabPage page = new LabSite(brand, Kind.EXACT_COPY).page();
    String loading =
        page.source()
            .replace("<body>", "<body><img src='https://www.sakura.ad.jp/shared/logo.png'>");
    Likeness likeness =
        Likeness.of(Portrait.of(SeenPage.ofHtml(page.url(), loading)), genuine(brand));
    assertThat(likeness.hotLinked()).containsExactly("www.sakura.ad.jp");
    assertThat(likeness.isCopy()).isTrue();
  }

  /** A shop with a brand's button is not a copy for it. */
  @Test
  void aPictureFromTheGenuineSiteAloneIsNoCopy() {
    LabBrand brand = BRANDS.getFirst();
    LabPage page = new LabSite(brand, Kind.UNRELATED_SHOP).page();
    String loading =
        page.source().replace("<ul>", "<img src='https://www.sakura.ad.jp/shared/logo.png'><ul>");
    Likeness likeness =
        Likeness.of(Portrait.of(SeenPage.ofHtml(page.url(), loading)), genuine(brand));
    assertThat(likeness.hotLinked()).isNotEmpty();
    assertThat(likeness.isCopy()).isFalse();
  }

  @Test
  void withoutAGenuinePageItIsKnownByItsNamesOnly() {
    LabBrand brand = BRANDS.getFirst();
    Resemblance named = Resemblance.of(portrait(brand, Kind.EXACT_COPY), List.of()).orElseThrow();
    assertThat(named.brand().id()).isEqualTo("sakura-internet");
    assertThat(named.basis()).isEqualTo(Resemblance.Basis.NAMES);
    assertThat(named.named()).containsExactly("title", "heading", "imprint");
    assertThat(named.isCopy()).isFalse();
    assertThat(named.likeness()).isEmpty();
  }

  @Test
  void aPageThatOnlySpeaksOfABrandIsNotKnownAsIt() {
    String article =
        "<title>Amazonの偽メールにご注意</title><h1>偽メールの見分け方</h1><p>Amazonを名乗る詐欺が増えています。</p>"
            + "<form><input type=password></form>";
    assertThat(
            Resemblance.of(Portrait.of(SeenPage.ofHtml("https://a.example/", article)), List.of()))
        .isEmpty();
  }

  @Test
  void emptyPagesAreLikeNobody() {
    Portrait empty = Portrait.of(SeenPage.ofHtml("https://a.example/", ""));
    Likeness likeness =
        Likeness.of(empty, new GenuinePage("x", BRANDS.getFirst().brand(), "2026-11-24", empty));
    assertThat(likeness.score()).isZero();
    assertThat(likeness.identical()).isFalse();
    assertThat(likeness.parts()).doesNotContainKey(Part.TEXT);
  }

  @Test
  void aGenuinePageIsReadAsItWasWritten() {
    GenuinePage page = genuine(BRANDS.get(3));
    List<String> lines = page.text().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(GenuinePage.parse(lines.get(0), lines.get(1))).contains(page);
    assertThat(GenuinePage.parse(lines.get(1), lines.get(0))).isEmpty();
    assertThat(GenuinePage.parse(lines.get(0).replace("smbc-bank", "nobody-at-all"), lines.get(1)))
        .isEmpty();
  }
}
