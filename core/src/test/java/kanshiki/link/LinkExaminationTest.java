package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.observable.Url;
import org.junit.jupiter.api.Test;

class LinkExaminationTest {

  private static List<String> told(Links links) {
    return links.all().stream()
        .map(
            link -> link.source().id() + " " + link.place() + " " + link.url() + " " + link.shown())
        .map(String::strip)
        .toList();
  }

  @Test
  void writtenOutInText() {
    Links links = LinkMails.linksOfText("お支払いは https://sakura.ssoban.cn/ から");
    assertThat(told(links))
        .containsExactly("text text https://sakura.ssoban.cn/ https://sakura.ssoban.cn/");
    Url url = links.all().getFirst().url();
    assertThat(url.registeredDomain()).hasToString("Optional[ssoban.cn]");
    assertThat(url.defanged()).isEqualTo("hxxps://sakura[.]ssoban[.]cn/");
  }

  @Test
  void everyWayOfHtml() {
    Links links =
        LinkMails.linksOfHtml(
            """
            <base href="https://base.example/dir/">
            <meta http-equiv="refresh" content="5;url=/r">
            <style>body { background: url('bg.png') }</style>
            <a href="page.html">here <b>and</b> now</a>
            <a href="https://img.example/"><img src="https://pic.example/p.gif" alt="ログイン"></a>
            <map><area href="//area.example/x"></map>
            <form action="post.php"><button formaction="https://fa.example/">go</button></form>
            <div onclick="location.href='https://click.example/'" style="background:url(cid:1)"></div>
            <iframe src="https://frame.example/"></iframe>
            <!--[if mso]><v:roundrect href="https://vml.example/"></v:roundrect><![endif]-->
            <a href="#top">top</a><a href="mailto:a@b.example">mail</a>
            See https://written.example/ too
            """);
    assertThat(told(links))
        .containsExactlyInAnyOrder(
            "html meta refresh https://base.example/r",
            "image css https://base.example/dir/bg.png",
            "html a https://base.example/dir/page.html here and now",
            "html a https://img.example/ ログイン",
            "image img https://pic.example/p.gif ログイン",
            "html area https://area.example/x",
            "form form https://base.example/dir/post.php go",
            "form formaction https://fa.example/ go",
            "html onclick https://click.example/",
            "image iframe https://frame.example/",
            "html v:roundrect https://vml.example/",
            "html a mailto:a@b.example mail",
            "text html text https://written.example/ https://written.example/");
  }

  @Test
  void aHostWithoutSchemeIsALinkAndRubbishIsRemembered() {
    Links links =
        LinkMails.linksOfHtml(
            "<a href='www.shop.co.jp/x'>a</a><a href='{{link}}'>b</a><a href='https://a b/'>c</a>");
    assertThat(told(links)).containsExactly("html a http://www.shop.co.jp/x a");
    assertThat(links.unreadable()).containsExactly("{{link}}", "https://a b/");
  }

  @Test
  void eachDifferentLinkOnceAndNoMoreThanTwoThousand() {
    var html = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      html.append("<a href='https://x.example/").append(i).append("'>x</a>");
      html.append("<a href='https://x.example/'>x</a>");
    }
    Links links = LinkMails.linksOfHtml(html.toString());
    assertThat(links.all()).hasSize(2_000);
    assertThat(links.cut()).isEqualTo(1_001);
  }
}
