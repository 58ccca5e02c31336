package kanshiki.observable;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kanshiki.Shared;
import kanshiki.data.DataFile;
import org.junit.jupiter.api.Test;

class PublicSuffixTest {

  @Test
  void registrableDomainsOfTheSuite() throws IOException {
    Path suite = Shared.path("suites/psl/tests/tests.txt");
    int cases = 0;
    var wrong = new ArrayList<String>();
    for (String line : Files.readAllLines(suite)) {
      if (line.isBlank() || line.startsWith("//") || line.startsWith("null ")) {
        continue; // null input cannot be written in this code
      }
      String[] words = line.split(" ", -1);
      Optional<String> expected = Optional.of(words[1]).filter(s -> !s.equals("null"));
      Optional<String> seen =
          DomainName.parse(words[0])
              .filter(DomainName::isRegistrable)
              .map(name -> name.organisation().name());
      cases++;
      if (!seen.equals(expected.map(Idna::toAscii))) {
        wrong.add(line + " but was " + seen);
      }
    }
    System.out.println("psl: " + (cases - wrong.size()) + " of " + cases + " agree");
    assertThat(wrong).isEmpty();
  }

  /** The list is another form of the one in crawler-commons: both must say the same. */
  @Test
  void saysWhatThePublishedListSays() throws IOException {
    var wrong = new ArrayList<String>();
    for (String rule : publishedRules()) {
      String suffix = Idna.toAscii(rule.replace("!", "").replace("*.", "any."));
      for (String host : List.of(suffix, "b." + suffix, "a.b." + suffix)) {
        String expected = EffectiveTldFinder.getAssignedDomain(host, true, false);
        if (!Objects.equals(PublicSuffix.registrable(host).orElse(null), expected)) {
          wrong.add(host + " " + PublicSuffix.registrable(host) + " " + expected);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void unlistedTopLevelDomainsAreSuffixes() {
    assertThat(PublicSuffix.registrable("a.b.example")).contains("b.example");
    assertThat(PublicSuffix.isTopLevel("example")).isFalse();
    assertThat(PublicSuffix.isTopLevel("jp")).isTrue();
  }

  @Test
  void namesBelowAPrivateSuffixBelongToDifferentPeople() {
    assertThat(PublicSuffix.registrable("login.victim.workers.dev")).contains("victim.workers.dev");
    assertThat(PublicSuffix.isPrivate("workers.dev")).isTrue();
    assertThat(PublicSuffix.isPrivate("co.jp")).isFalse();
  }

  @Test
  void internationalisedTopLevelDomainsEndWhereTheTextGoesOn() {
    assertThat(PublicSuffix.internationalTopLevel("twitter.みんなです", 8)).isEqualTo(3);
    assertThat(PublicSuffix.internationalTopLevel("twitter.です", 8)).isZero();
  }

  /** The list that ships inside was put together by other means from this very version. */
  @Test
  void aFetchedListIsReadAsTheOneInside() throws IOException {
    SuffixList list = SuffixList.published(published()).orElseThrow();
    String inside = DataFile.text(PublicSuffix.class, "public-suffixes.txt");
    assertThat(new String(list.bytes(), StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(inside.lines().filter(line -> !line.startsWith("#")).toList());
    assertThat(SuffixList.kept(list.bytes()).orElseThrow().bytes()).isEqualTo(list.bytes());
  }

  @Test
  void aFetchedListIsGoneByUntilItIsTakenBack() throws IOException {
    String more = published().replace("===BEGIN ICANN DOMAINS===", "=\nshop.example\n//");
    try {
      PublicSuffix.use(SuffixList.published(more).orElseThrow());
      assertThat(PublicSuffix.registrable("a.b.shop.example")).contains("b.shop.example");
      assertThat(PublicSuffix.registrable("a.b.co.jp")).contains("b.co.jp");
    } finally {
      PublicSuffix.useBuiltIn();
    }
    assertThat(PublicSuffix.registrable("a.b.shop.example")).contains("shop.example");
  }

  @Test
  void whatIsNotTheListIsNotTaken() throws IOException {
    assertThat(SuffixList.published("<html><body>Please sign in</body></html>")).isEmpty();
    assertThat(SuffixList.published("jp\nco.jp\n")).isEmpty();
    byte[] kept = SuffixList.published(published()).orElseThrow().bytes();
    byte[] torn = java.util.Arrays.copyOf(kept, kept.length - 1);
    assertThat(SuffixList.kept(torn)).isEmpty();
    kept[0] = 'z';
    assertThat(SuffixList.kept(kept)).isEmpty();
    assertThat(SuffixList.kept(new byte[0])).isEmpty();
  }

  private static String published() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            EffectiveTldFinder.class.getResourceAsStream("/effective_tld_names.dat"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> publishedRules() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(
                EffectiveTldFinder.class.getResourceAsStream("/effective_tld_names.dat"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(s -> !s.isBlank() && !s.startsWith("//")).toList();
    }
  }
}
