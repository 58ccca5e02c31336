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

  private static List<String> publishedRules() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(
                EffectiveTldFinder.class.getResourceAsStream("/effective_tld_names.dat"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(s -> !s.isBlank() && !s.startsWith("//")).toList();
    }
  }
}
