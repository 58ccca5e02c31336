package kanshiki.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kanshiki.redaction.HouseStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the feeds to what RFC 4287, JSON Feed 1.1 and sitemaps.org demand. */
class FeedsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path folder;

  @BeforeEach
  void publish() throws IOException {
    new SiteFolder(folder, Sites.settings(HouseStyle.BRACKETS)).publish(Sites.entries());
  }

  private Document xml(String path) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(folder.resolve(path).toFile());
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String only(Element parent, String name) {
    assertThat(children(parent, name)).as(name).hasSize(1);
    return children(parent, name).getFirst().getTextContent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.atom", "en/feed.atom"})
  void theAtomFeedIsOne(String path) throws Exception {
    Element feed = xml(path).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    OffsetDateTime.parse(only(feed, "updated"));
    assertThat(URI.create(only(feed, "id")).isAbsolute()).isTrue();
    assertThat(only(feed, "title")).isNotBlank();
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(children(feed, "link"))
        .anySatisfy(
            link -> {
              assertThat(link.getAttribute("rel")).isEqualTo("self");
              assertThat(link.getAttribute("href")).isEqualTo("https://warnings.example/alerts/" + path);
            });
    var ids = new HashSet<String>();
    assertThat(children(feed, "entry")).hasSize(4);
    for (Element entry : children(feed, "entry")) {
      assertThat(ids.add(only(entry, "id"))).isTrue();
      assertThat(only(entry, "title")).isNotBlank();
      assertThat(only(entry, "summary")).isNotBlank();
      OffsetDateTime updated = OffsetDateTime.parse(only(entry, "updated"));
      assertThat(OffsetDateTime.parse(only(entry, "published"))).isBeforeOrEqualTo(updated);
      assertThat(OffsetDateTime.parse(only(feed, "updated"))).isAfterOrEqualTo(updated);
      String page = children(entry, "link").getFirst().getAttribute("href");
      assertThat(folder.resolve(page.replace("https://warnings.example/alerts/", ""))).isRegularFile();
      assertThat(children(entry, "category")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.json", "en/feed.json"})
  void theJsonFeedIsOne(String path) throws IOException {
    JsonNode feed = JsonMapper.builder().build().readTree(Files.readString(folder.resolve(path)));
    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asString()).isNotBlank();
    assertThat(feed.path("feed_url").asString()).isEqualTo("https://warnings.example/alerts/" + path);
    assertThat(feed.path("language").asString()).isIn("ja", "en");
    assertThat(feed.path("items")).hasSize(4);
    var ids = new HashSet<String>();
    for (JsonNode item : feed.path("items")) {
      assertThat(ids.add(item.path("id").asString())).isTrue();
      assertThat(URI.create(item.path("url").asString()).isAbsolute()).isTrue();
      assertThat(item.path("content_text").asString()).isNotBlank();
      OffsetDateTime.parse(item.path("date_published").asString());
      OffsetDateTime.parse(item.path("date_modified").asString());
      assertThat(item.path("tags").isArray()).isTrue();
    }
  }

  @Test
  void theSitemapNamesEveryListedPage() throws Exception {
    Element map = xml("sitemap.xml").getDocumentElement();
    var pages = new HashSet<String>();
    for (Element url : children(map, "url")) {
      String page = only(url, "loc").replace("https://warnings.example/alerts/", "");
      pages.add(page.isEmpty() || page.endsWith("/") ? page + "index.html" : page);
    }
    for (Path file : Sites.files(folder, ".html")) {
      boolean listed = !Sites.read(file).contains("\"noindex\"");
      assertThat(pages.contains(folder.relativize(file).toString())).as(file.toString()).isEqualTo(listed);
    }
    assertThat(Sites.read(folder.resolve("robots.txt")))
        .contains("Sitemap: https://warnings.example/alerts/sitemap.xml");
  }

  @Test
  void theStructuredDataIsJson() throws IOException {
    for (Path file : Sites.files(folder.resolve("w"), ".html")) {
      for (var script : org.jsoup.Jsoup.parse(Sites.read(file)).select("script")) {
        JsonNode data = JsonMapper.builder().build().readTree(script.data());
        assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(data.path("headline").asString()).isNotBlank();
        OffsetDateTime.parse(data.path("datePublished").asString());
      }
    }
  }
}
