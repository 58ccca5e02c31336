package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetsTest {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static VisibleText read(String sheet, String html) {
    return VisibleText.of(BodyExamination.parse("<style>" + sheet + "</style>" + html));
  }

  private static String seen(String sheet) {
    return read(sheet, "<p>a<span class='k' id=i>b</span>c</p>").text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".k{display:none}",
        "span { display : none ; }",
        "p > .k, q {color:red;display:NONE}",
        "#i{display:none!important} #i{display:block}",
        ".k{visibility:hidden}",
        "/* .k{} */ .k/**/{display:none}",
        "<!-- .k{display:none} -->",
        "@charset 'x'; @import url(y); .k{display:none}",
        "@media screen{.k{display:none}}",
        "@media only screen and (min-width:480px){.k{display:none}}",
        "@supports (display:grid){.k{display:none}}",
        "@font-face{font-family:x} .k{display:none}",
        ".k{\\64 isplay:none}",
        ".k{content:'}';display:none}",
        ".k{broken;display:none",
        "span{display:block}.k{display:none}",
        ".k:hover{color:red} .k{opacity:.01}",
        "p{font-size:0} .k{} p{font-size:16px} .k{font-size:0.1px}",
        ".k{font:0/0 a}",
        ".k{color:#fff}",
        ".k{color:rgba(0,0,0,0)}",
        ".k{-webkit-text-fill-color:transparent}",
        "p{background:#123456} .k{color:#123457}",
        ".k{display:inline-block;width:0;overflow:hidden}",
        ".k{position:absolute;left:-9999px}",
        ".k{position:absolute;clip:rect(1px,1px,1px,1px)}",
        ".k{clip-path:inset(100%)}",
        ".k{transform:scale(0)}",
        ".k{margin-left:-9999px}"
      })
  void hidden(String sheet) {
    assertThat(seen(sheet)).as(sheet).isEqualTo("ac");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media print{.k{display:none}}",
        "@media (max-width:600px){.k{display:none}}",
        "@media (prefers-color-scheme:dark){.k{color:#fff}}",
        ".k{display:none} #i{display:inline}",
        ".k{display:none} .k{display:inline}",
        ".k:hover{display:none}",
        ".k + .k{display:none}",
        ".k{mso-hide:all}",
        ".k{max-height:0}", // what does not fit is shown
        ".k{line-height:0}",
        ".k{left:-9999px}", // a static position does not move
        ".k{color:#fff;background:url(x.png)}",
        ".k{color:#fff;background-color:#000}",
        ".k{color:var(--c)}",
        ".k{color:#fffffff}",
        ".k{font-size:x}"
      })
  void shown(String sheet) {
    assertThat(seen(sheet)).as(sheet).isEqualTo("abc");
  }

  @Test
  void anInvisibleParentMayHaveAVisibleChild() {
    assertThat(seen("p{visibility:hidden} .k{visibility:visible}")).isEqualTo("b");
    assertThat(seen("p{display:none} .k{display:inline}")).isEmpty();
    assertThat(seen("p{opacity:0} .k{opacity:1}")).isEmpty();
  }

  @Test
  void theStyleAttributeHasTheLastWordUnlessTheSheetInsists() {
    String html = "<p class=k style='display:block'>x</p>";
    assertThat(read(".k{display:none}", html).text()).isEqualTo("x");
    assertThat(read(".k{display:none!important}", html).text()).isEmpty();
  }

  @Test
  void aDifferentColourBelowBringsTextBack() {
    assertThat(read("p{color:#fff}b{color:#000}", "<p>x<b>y</b><a href=z>z</a></p>").text())
        .isEqualTo("yz");
  }

  @Test
  void sizesAreInheritedAndMultiplied() {
    assertThat(
            read("p{font-size:10%}b{font-size:50%}i{font-size:12px}", "<p>x<b>y</b><i>z</i></p>")
                .text())
        .isEqualTo("z");
  }

  @Test
  void whatOtherScreensShowIsSaidToBeSo() {
    VisibleText text =
        read(
            ".m{display:none}@media(max-width:480px){.m{display:block!important}}",
            "<p>wide<p class=m>narrow");
    assertThat(text.text()).isEqualTo("wide");
    assertThat(text.unseen()).extracting(Unseen::means).containsExactly(Unseen.Means.OTHER_SCREEN);
  }

  @Test
  void aThousandTimesTooManyRulesAndElementsEndSoon() {
    var sheet = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      sheet.append("p .a b.a{color:red}");
    }
    String html = "<p class=a>" + "<b class=a>x</b>".repeat(100_000);
    long start = CPU.getCurrentThreadCpuTime();
    VisibleText text = read(sheet.toString(), html);
    long ms = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
    System.out.printf("100,000 rules on 100,000 elements: %d ms CPU%n", ms);
    assertThat(text.stylesCut()).isTrue();
    assertThat(text.text()).hasSize(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "a{",
        "@media{",
        "a,",
        "[",
        "/*",
        "\"",
        "a b ",
        "a>",
        ".a.a.a",
        "\\",
        "(",
        ";",
        ":",
        "a{b:c;",
        "a{b:c(",
        "*{color:red}"
      })
  void pathologicalSheetsEndSoon(String piece) {
    String sheet = piece.repeat(1_000_000 / piece.length());
    long start = CPU.getCurrentThreadCpuTime();
    VisibleText text = read(sheet, "<p>x</p>".repeat(10_000));
    long ms = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
    System.out.printf("1 MB of %-13s %d ms CPU%n", piece, ms);
    assertThat(text.text()).isNotEmpty();
  }
}
