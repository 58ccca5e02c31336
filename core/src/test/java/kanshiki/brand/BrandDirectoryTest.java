package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.Shared;
import kanshiki.data.DataFile;
import kanshiki.observable.DomainName;
import kanshiki.text.Folding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BrandDirectoryTest {
  private static final BrandDirectory DIRECTORY = BrandDirectory.builtIn();

  /** Sisters that rightly share a name, or names that only look alike when folded. */
  private static final Set<Set<String>> SHARED_NAMES =
      Set.of(Set.of("hermes-de", "hermes-paris"), Set.of("bank-of-china", "chugoku-bank"));

  @Test
  void holdsHundredsOfBrands() {
    assertThat(DIRECTORY.brands()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(DIRECTORY.brands()).extracting(Brand::id).doesNotHaveDuplicates();
    assertThat(DIRECTORY.brands()).allSatisfy(b -> assertThat(b.id()).matches("[a-z0-9-]+"));
  }

  @Test
  void bookmarksLeadHomeEncrypted() {
    assertThat(DIRECTORY.brands())
        .allSatisfy(
            brand -> {
              URI bookmark = URI.create(brand.bookmark());
              assertThat(bookmark.getScheme()).isEqualTo("https");
              // A site may stand where customers have addresses too: https://mail.yahoo.co.jp
              DomainName host = DomainName.parse(bookmark.getHost()).orElseThrow();
              assertThat(brand.isShared(host) || DIRECTORY.isHome(brand, host)).isTrue();
            });
  }

  @Test
  void addressesForReportsAreAddresses() {
    assertThat(DIRECTORY.brands())
        .allSatisfy(
            brand -> {
              brand.security().ifPresent(page -> assertThat(page).startsWith("https://"));
              brand
                  .abuse()
                  .ifPresent(abuse -> assertThat(abuse).matches("https://.+|[^ @]+@[^ @]+"));
            });
  }

  @Test
  void kinExist() {
    assertThat(DIRECTORY.brands())
        .allSatisfy(
            brand -> {
              assertThat(brand.kin()).doesNotContain(brand.id()).doesNotHaveDuplicates();
              assertThat(brand.kin()).allMatch(id -> DIRECTORY.brand(id).isPresent());
            });
  }

  @Test
  void nobodyOwnsAPublicSuffix() {
    Stream<DomainName> suffixes =
        DIRECTORY.brands().stream()
            .flatMap(brand -> brand.domains().stream().filter(domain -> !brand.isShared(domain)))
            .filter(domain -> !domain.isRegistrable())
            .filter(domain -> domain.labels().size() > 1 && !isGovernment(domain))
            .filter(domain -> !OWN_SUFFIXES.contains(domain.name()));
    assertThat(suffixes).isEmpty();
  }

  @Test
  void relaysAreAddressesAtTheBrandsOwnDomains() {
    for (Brand brand : DIRECTORY.brands()) {
      for (String relay : brand.relay()) {
        var host = new DomainName(relay.substring(relay.indexOf('@') + 1));
        assertThat(DIRECTORY.isHome(brand, host) || brand.isShared(host)).as(relay).isTrue();
      }
    }
  }

  /** The marks in the files say where a domain was confirmed. */
  @Test
  void domainsMarkedAsOnTheListsOfKnownGoodHostsAreThere() throws IOException {
    Path lists = Shared.path("suites/misp-warninglists/lists");
    Set<String> known = knownHosts(lists);
    var missing = new ArrayList<String>();
    int marked = 0;
    for (String file : BrandFile.FILES) {
      for (String line : DataFile.lines(BrandFile.class, file + ".brands")) {
        if (line.endsWith(" (misp)")) {
          marked++;
          String domain = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
          if (!isKnown(known, domain)) {
            missing.add(domain);
          }
        }
      }
    }
    System.out.printf(
        "%d domains are marked misp, %d of them not listed%n", marked, missing.size());
    assertThat(missing).isEmpty();
  }

  private static boolean isKnown(Set<String> known, String domain) {
    for (String name = domain;
        name.indexOf('.') > 0;
        name = name.substring(name.indexOf('.') + 1)) {
      if (known.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> knownHosts(Path lists) throws IOException {
    var json = JsonMapper.builder().build();
    var known = new HashSet<String>();
    try (Stream<Path> files = Files.walk(lists)) {
      for (Path file : files.filter(f -> f.endsWith("list.json")).toList()) {
        for (var host : json.readTree(Files.readString(file)).path("list")) {
          String name = host.asString();
          known.add(name.startsWith(".") ? name.substring(1) : name);
        }
      }
    }
    return known;
  }

  /** Public suffixes of one owner, who gives names below them only to his own or as shared ones. */
  private static final Set<String> OWN_SUFFIXES =
      Set.of("nhs.uk", "googleapis.com", "withgoogle.com", "cloudflare.net");

  /** Suffixes that one government keeps for itself. */
  private static boolean isGovernment(DomainName domain) {
    return domain
        .name()
        .matches("(gov|gob|gub|gouv|go|gc|mil)(\\.[a-z]{2})?|.*\\.gov(\\.[a-z]{2})?");
  }

  @Test
  void strangersHaveDifferentNames() {
    Map<String, Brand> owners = new HashMap<>();
    var clashes = new ArrayList<String>();
    for (Brand brand : DIRECTORY.brands()) {
      for (String name : names(brand)) {
        Brand other = owners.putIfAbsent(Folding.fold(name).text(), brand);
        if (other != null
            && !DIRECTORY.areKin(other, brand)
            && !SHARED_NAMES.contains(Set.of(other.id(), brand.id()))) {
          clashes.add(name + ": " + other.id() + ", " + brand.id());
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void namesAreLongEnoughToLookFor() {
    assertThat(DIRECTORY.brands())
        .allSatisfy(
            brand ->
                assertThat(names(brand)).allMatch(name -> Folding.fold(name).text().length() >= 2));
  }

  /** A fake spelling listed as an alias would clear the fake, or blame the honest spelling. */
  @Test
  void noAliasIsAFakeSpelling() {
    var fakes = new ArrayList<String>();
    for (Brand brand : DIRECTORY.brands()) {
      for (String name : names(brand)) {
        boolean latin = name.codePoints().anyMatch(c -> c < 128 && Character.isLetter(c));
        boolean others =
            name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(
                    s ->
                        s == Character.UnicodeScript.CYRILLIC
                            || s == Character.UnicodeScript.GREEK);
        if (name.codePoints().anyMatch(Folding::isInvisible)
            || latin && others && name.indexOf(' ') < 0 && !isJapaneseWithGreekLetter(name)) {
          fakes.add(brand.id() + ": " + name);
        }
      }
    }
    assertThat(fakes).isEmpty();
  }

  private static boolean isJapaneseWithGreekLetter(String name) {
    return name.startsWith("α");
  }

  @Test
  void everyLabelOfTheJapaneseReportsIsKnown() {
    List<String[]> labels =
        DataFile.lines(BrandDirectoryTest.class, "jpcert-labels.tsv").stream()
            .map(line -> line.split("\t", -1))
            .toList();

    assertThat(labels).hasSize(100);
    assertThat(labels).allSatisfy(label -> assertThat(DIRECTORY.brand(label[1])).isPresent());
  }

  @Test
  void ownersOfAHost() {
    assertThat(owners("www.smbc-card.com")).containsExactly("smbc-card");
    assertThat(owners("smbc-card.com.host.example")).isEmpty();
    assertThat(owners("notsmbc-card.com")).isEmpty();
    assertThat(owners("com")).isEmpty();
  }

  @Test
  void customersNamesAreNotTheBrands() {
    assertThat(owners("github.com")).containsExactly("github");
    assertThat(owners("someone.github.io")).isEmpty();
    assertThat(owners("gmail.com")).isEmpty();
    assertThat(owners("someone.pages.dev")).isEmpty();
  }

  @Test
  void sistersAreAtHomeWithEachOther() {
    Brand card = DIRECTORY.brand("rakuten-card").orElseThrow();

    assertThat(DIRECTORY.isHome(card, new DomainName("mail.rakuten.co.jp"))).isTrue();
    assertThat(DIRECTORY.isHome(card, new DomainName("rakuten.host.example"))).isFalse();
  }

  @Test
  void sameIdTwiceIsRefused() {
    var brand = BrandFile.all().getFirst();

    assertThatThrownBy(() -> BrandIndex.of(List.of(brand, brand)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(brand.get("id"));
  }

  private static List<String> owners(String host) {
    return DIRECTORY.owners(new DomainName(host)).stream().map(Brand::id).toList();
  }

  private static List<String> names(Brand brand) {
    return Stream.of(
            Stream.of(brand.name().ja(), brand.name().en()),
            brand.aliases().stream(),
            brand.words().stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  @Test
  void packedAtBuildTimeItIsTheSame() {
    BrandIndex packed = BrandIndex.load();
    BrandIndex fresh = BrandIndex.of(BrandFile.all());

    assertThat(packed.size()).isEqualTo(fresh.size());
    assertThat(DIRECTORY.brands()).isEqualTo(new BrandDirectory(fresh).brands());
  }
}
