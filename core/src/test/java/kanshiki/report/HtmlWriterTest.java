package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final String ATTACK =
      "</title></style></bdi>]]><script>document.title=1</script><img src=x onerror=alert(1)>"
          + "\\\"'><svg onload=alert(1)>{{7*7}}${7*7}<%=7*7%>";

  private static String write(Language language) {
    String mail =
        Reports.FRAUD
            .replace("www.evil-name.test", ATTACK.replace("\"", "\\\""))
            .replace("http://evil-subject.test/a", ATTACK)
            .replace("evil-shown.test", ATTACK.replace("<", "&lt;"));
    return Reports.write(mail, Format.HTML, language, Voice.TECHNICAL);
  }

  @Test
  void theTextIsWellFormed() {
    for (Language language : Language.values()) {
      Parser parser = Parser.htmlParser().setTrackErrors(100);
      Document page = parser.parseInput(write(language), "");
      assertThat(parser.getErrors()).isEmpty();
      assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
    }
  }

  @Test
  void nothingIsLoadedRunOrLinked() {
    Document page = Jsoup.parse(write(Language.JA));
    assertThat(page.select("script, img, svg, a, link, iframe, object, embed, form, input, base"))
        .isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.head().select("style").outerHtml())
        .doesNotContain("url(")
        .doesNotContain("@import");
    assertThat(page.select("*"))
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style"))
                    .noneMatch(a -> a.getKey().equals("href") || a.getKey().equals("src")));
  }

  @Test
  void thePolicyForbidsTheRest() {
    Document page = Jsoup.parse(write(Language.JA));
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("form-action 'none'")
        .contains("base-uri 'none'")
        .doesNotContain("script-src");
    assertThat(page.head().child(1).attr("http-equiv")).isEqualTo("Content-Security-Policy");
    assertThat(page.select("meta[name=format-detection]")).hasSize(1);
  }

  @Test
  void wordsOfTheMailAreIsolatedFromTheTextAround() {
    Document page = Jsoup.parse(write(Language.JA));
    assertThat(page.select("dd")).allMatch(value -> value.child(0).normalName().equals("bdi"));
    assertThat(page.select("blockquote"))
        .allMatch(quote -> quote.child(0).normalName().equals("bdi"));
    assertThat(page.select("p.subject bdi").text()).contains("<script>document");
  }
}
