package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import kanshiki.TestMails;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static VisibleText read(String html) {
    return VisibleText.of(BodyExamination.parse(html));
  }

  @Test
  void blocksBreakLinesAndWhiteSpaceFolds() {
    assertThat(
            read("<title>t</title><p>お客様&nbsp;\n各位</p><div>a<br>b</div><b>c</b>d<script>x</script>")
                .text())
        .isEqualTo("お客様 各位\na\nb\ncd");
    assertThat(read("<pre>a\n  b</pre>").text()).isEqualTo("a\nb");
    assertThat(read("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>").text())
        .isEqualTo("a b\nc");
  }

  @Test
  void whatCannotBeSeenIsKeptApart() {
    for (String attribute :
        List.of(
            "hidden",
            "style='display: none'",
            "style='DISPLAY:NONE !important'",
            "style='color:red;visibility:hidden'",
            "style='font-size:0px'",
            "style='opacity:0.0'",
            "style='display:block;max-height:0;overflow:hidden'",
            "style='display:block;text-indent:-9999px'")) {
      VisibleText seen = read("<p>a<span " + attribute + ">b<b>c</b></span>d</p>");
      assertThat(seen.text()).as(attribute).isEqualTo("ad");
      assertThat(seen.hidden()).as(attribute).isEqualTo("bc");
    }
  }

  /** Layout programs set the size to zero on a cell and to a readable one inside. */
  @Test
  void aDeeperFontSizeOverrulesTheOuterOne() {
    VisibleText seen =
        read("<div style='font-size:0'>x<p style='font-size:13px'>read me</p>y</div>");
    assertThat(seen.text()).isEqualTo("read me");
    assertThat(seen.hidden()).isEqualTo("x\ny");
  }

  @Test
  void visibleStylesStayVisible() {
    assertThat(read("<p style='opacity:0.9;font-size:0.8em;max-height:100px'>a</p>").text())
        .isEqualTo("a");
  }

  @Test
  void altTextsOfImages() {
    VisibleText seen = read("<img alt='楽天'><img alt=''><div hidden><img alt='x'></div>");
    assertThat(seen.imageAlts()).containsExactly("楽天");
  }

  @Test
  void pathologicalPagesEndSoon() {
    for (String piece :
        List.of(
            "<div>",
            "<b>",
            "<a href=x>",
            "<table><tr><td>",
            "<b><p>",
            "<font><p></font>",
            "<!--",
            "<svg><a>",
            "<a b=c ",
            "&",
            "<i></p>",
            "<option><select>",
            "<template>",
            "<div style='font-size:0'>",
            "<form><b><table>")) {
      String html = piece.repeat(2_000_000 / piece.length());
      long start = CPU.getCurrentThreadCpuTime();
      read(html);
      long ms = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
      System.out.printf("2 MB of %-26s %d ms CPU%n", piece, ms);
    }
  }

  @Test
  void theBodyOfAPlainMailIsItsText() {
    Body body = BodyExamination.of(TestMails.message("Subject: a\n\nこんにちは\n"));
    assertThat(body.visible()).isEqualTo("こんにちは");
    assertThat(body.texts()).hasSize(1);
    assertThat(body.cut()).isZero();
  }
}
