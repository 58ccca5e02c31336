package kanshiki.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import kanshiki.language.Language;
import kanshiki.redaction.HouseStyle;
import kanshiki.report.Publication;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
  /** An address that can be opened or copied, outside of a genuine house's. */
  private static final Pattern ALIVE =
      Pattern.compile("(?i)[a-z0-9-]+\\.(?:ssoban|campaign-vps|evil|smbc-kakunin|prize)?\\.?test\\b");

  @TempDir Path folder;

  private SiteFolder site(HouseStyle style) {
    return new SiteFolder(folder, Sites.settings(style));
  }

  private Document page(String path) {
    return Jsoup.parse(Sites.read(folder.resolve(path)), "https://warnings.example/alerts/" + path);
  }

  private static String path(Entry entry) {
    return SiteFolder.page(entry.id(), Language.JA);
  }

  @Test
  void thePageOfAWarningHoldsWhatAWorriedRecipientNeeds() throws IOException {
    List<Entry> entries = Sites.entries();
    site(HouseStyle.BRACKETS).publish(entries);
    Document page = page(path(entries.getFirst()));
    assertThat(page.title())
        .startsWith("【重要】ご利用の会員IDとサービスについて(●●●●)|さくらインターネットをかたる詐欺メール");
    assertThat(page.select("h1").text()).isEqualTo("【重要】ご利用の会員IDとサービスについて(●●●●)");
    assertThat(page.select("blockquote.mail").text()).contains("与信失敗により").contains("[.]test");
    assertThat(page.select(".card")).hasSizeGreaterThan(3);
    assertThat(page.select("#typed, #report, #official, #states, #reasons, #compared")).hasSize(6);
    assertThat(page.text()).contains("#9110").contains("188").contains("info@antiphishing.jp");
    assertThat(page.select("#official ~ ul a, .official a").eachAttr("href"))
        .contains("https://secure.sakura.ad.jp/menu/");
    assertThat(page.select(".stamped").text()).contains("[spam]");
    Document english = page("en/" + path(entries.getFirst()));
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.select("h1").attr("lang")).isEqualTo("ja");
    for (Document each : List.of(page, english)) {
      assertThat(each.select("link[rel=alternate][hreflang=ja]").attr("href"))
          .isEqualTo("https://warnings.example/alerts/" + path(entries.getFirst()));
      assertThat(each.select("link[rel=alternate][hreflang=en]").attr("href"))
          .isEqualTo("https://warnings.example/alerts/en/" + path(entries.getFirst()));
    }
  }

  @Test
  void everyLinkOfTheSiteLeadsToAPageOfItOrToAGenuineHouse() throws IOException {
    site(HouseStyle.BRACKETS).publish(Sites.entries());
    for (Path file : Sites.files(folder, ".html")) {
      Document page = page(folder.relativize(file).toString());
      for (Element link : page.select("a[href], img[src], script[src], link[rel=stylesheet]")) {
        String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (to.startsWith("#")) {
          assertThat(page.getElementById(to.substring(1))).as(to + " in " + file).isNotNull();
        } else if (to.startsWith("https://")) {
          assertThat(to)
              .matches(
                  "https://(secure\\.sakura\\.ad\\.jp|www\\.amazon\\.co\\.jp|www\\.smbc\\.co\\.jp"
                      + "|www\\.antiphishing\\.jp|[a-z.]*(sakura|amazon|smbc)[a-z.-]*)/.*");
        } else {
          assertThat(file.resolveSibling(to).normalize()).as(to + " in " + file).isRegularFile();
        }
      }
    }
  }

  @Test
  void noAddressOfAFraudIsAlive() throws IOException {
    for (HouseStyle style : HouseStyle.values()) {
      site(style).publish(Sites.entries());
      for (String ending : List.of(".html", ".atom", ".json", ".xml", ".jsonl")) {
        for (Path file : Sites.files(folder, ending)) {
          assertThat(Sites.read(file)).as(style + " " + file).doesNotContainPattern(ALIVE);
        }
      }
    }
  }

  @Test
  void bulletsDoNotTellTheRegisteredName() throws IOException {
    List<Entry> entries = Sites.entries();
    site(HouseStyle.BULLETS).publish(entries);
    String page = Sites.read(folder.resolve(path(entries.getFirst())));
    assertThat(page)
        .contains("https://sakura.●●●●.test/")
        .contains("zqci@●●●●.test")
        .doesNotContain("ssoban")
        .doesNotContain("campaign-vps")
        .doesNotContain("[.]");
  }

  @Test
  void nothingOfTheMailLeavesItsPlace() throws IOException {
    List<Entry> entries = Sites.entries();
    site(HouseStyle.BRACKETS).publish(entries);
    for (Path file : Sites.files(folder, ".html")) {
      Document page = page(folder.relativize(file).toString());
      boolean subjects = file.endsWith("subjects.html");
      assertThat(page.select("script:not([type=application/ld+json])"))
          .as(file.toString())
          .hasSize(subjects ? 1 : 0);
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'");
      assertThat(page.select("main b, main i, iframe, object, form, base")).isEmpty();
    }
  }

  @Test
  void whatIsUnchangedIsNotTouched() throws IOException {
    List<Entry> entries = Sites.entries();
    SiteFolder site = site(HouseStyle.BRACKETS);
    assertThat(site.publish(entries).pages()).isEqualTo(entries.size());
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    for (Path file : Sites.files(folder, "")) {
      if (Files.isRegularFile(file)) {
        Files.setLastModifiedTime(file, old);
      }
    }
    SiteFolder.Result again = site(HouseStyle.BRACKETS).publish(entries);
    assertThat(again.pages()).isZero();
    assertThat(again.written()).isZero();
    for (Path file : Sites.files(folder, ".html")) {
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }
  }

  @Test
  void oneMoreReadsNoOtherPublication() throws IOException {
    var asked = new AtomicInteger();
    var entries = new ArrayList<Entry>();
    for (Entry entry : Sites.entries()) {
      entries.add(
          new Entry(
              entry.id(),
              entry.revision(),
              entry.published(),
              entry.corrected(),
              entry.withdrawn(),
              entry.wave(),
              () -> {
                asked.incrementAndGet();
                return entry.publication().get();
              }));
    }
    Entry last = entries.removeFirst();
    site(HouseStyle.BRACKETS).publish(entries);
    asked.set(0);
    entries.add(last);
    SiteFolder.Result result = site(HouseStyle.BRACKETS).publish(entries);
    assertThat(result.pages()).isEqualTo(1);
    assertThat(asked.get()).isLessThanOrEqualTo(2);
    assertThat(Sites.read(folder.resolve("subjects.html"))).contains("ご利用の会員ID");
  }

  @Test
  void aDeletedPageIsMadeAgainAndALeftoverIsNotKept() throws IOException {
    List<Entry> entries = Sites.entries();
    SiteFolder site = site(HouseStyle.BRACKETS);
    site.publish(entries);
    Files.writeString(folder.resolve("own.html"), "of the site's owner");
    Files.delete(folder.resolve(path(entries.getFirst())));
    site.publish(entries);
    assertThat(folder.resolve(path(entries.getFirst()))).exists();
    site.publish(entries.subList(1, entries.size()));
    assertThat(folder.resolve(path(entries.getFirst()))).doesNotExist();
    assertThat(folder.resolve("own.html")).exists();
    assertThat(Sites.files(folder, ".part")).isEmpty();
  }

  @Test
  void aStateFileThatIsBrokenCostsOnlyTime() throws IOException {
    List<Entry> entries = Sites.entries();
    site(HouseStyle.BRACKETS).publish(entries);
    Files.write(folder.resolve(Known.FILE), new byte[] {(byte) 0xff, 0, 1, 2});
    assertThat(site(HouseStyle.BRACKETS).publish(entries).pages()).isEqualTo(entries.size());
  }

  @Test
  void whatIsWithdrawnKeepsItsPlaceAndSaysNothingMore() throws IOException {
    Publication publication = Sites.full(Sites.publication(Sites.SAKURA));
    SiteFolder site = site(HouseStyle.BRACKETS);
    Entry standing = Sites.entry(publication, 1).get();
    site.publish(List.of(standing));
    assertThat(Sites.files(folder, ".png")).hasSize(2);
    site.publish(List.of(Sites.entry(publication, 1).withdrawn("誤認でした。").get()));
    Document notice = page(path(standing));
    assertThat(notice.select("main").text()).contains("取り下げ").contains("誤認でした。");
    assertThat(notice.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(Sites.files(folder, ".png")).isEmpty();
    assertThat(Sites.read(folder.resolve("corrections.html"))).contains(path(standing));
    for (String file :
        List.of("index.html", "subjects.html", "feed.atom", "feed.json", "sitemap.xml", "brands/index.html")) {
      assertThat(Sites.read(folder.resolve(file))).doesNotContain(path(standing)).doesNotContain("会員ID");
    }
    assertThat(folder.resolve("brands/sakura-internet.html")).doesNotExist();
  }

  @Test
  void aCorrectionIsToldOnThePageAndInTheList() throws IOException {
    Entry corrected =
        Sites.entry(Sites.publication(Sites.SAKURA), 1).corrected("送信元の国を訂正").get();
    site(HouseStyle.BRACKETS).publish(List.of(corrected));
    assertThat(page(path(corrected)).select(".correction").text()).contains("送信元の国を訂正");
    assertThat(page("corrections.html").select(".corrections").text()).contains("送信元の国を訂正");
  }

  @Test
  void subjectsStandUnderTheirFirstLetter() {
    assertThat(Lists.letter(Lists.key("【重要】カードの…"))).isEqualTo("重");
    assertThat(Lists.letter(Lists.key("[1] アカウント"))).isEqualTo("あ");
    assertThat(Lists.letter(Lists.key("ＡＭＡＺＯＮ"))).isEqualTo("A");
    assertThat(Lists.letter(Lists.key("★12345"))).isEmpty();
  }

  @Test
  void aSiteWithoutAnAddressStillStands() throws IOException {
    var unknown =
        new SiteSettings(
            Sites.settings(HouseStyle.BRACKETS).title(),
            Optional.empty(),
            HouseStyle.BRACKETS,
            Sites.settings(HouseStyle.BRACKETS).zone());
    new SiteFolder(folder, unknown).publish(Sites.entries());
    assertThat(folder.resolve("sitemap.xml")).doesNotExist();
    assertThat(page("index.html").select("link[hreflang=en]").attr("href")).isEqualTo("en/index.html");
  }
}
