package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnQrTest {
  private static final String LINK = "https://login.evil.example/k?u=7";

  @Test
  void readsBlocksTwoForAModule() {
    assertThat(inText(CodeArt.characters(LINK, "\u2588\u2588", "  "))).containsExactly(LINK);
  }

  @Test
  void readsBlocksAmongWideSpaces() {
    assertThat(inText(CodeArt.characters(LINK, "\u2588\u2588", "\u3000"))).containsExactly(LINK);
    assertThat(inText(CodeArt.characters(LINK, "\u25a0", "\u3000"))).containsExactly(LINK);
  }

  @Test
  void readsSquaresAndEmoji() {
    assertThat(inText(CodeArt.characters(LINK, "\u2b1b", "\u2b1c"))).containsExactly(LINK);
    assertThat(inText(CodeArt.characters(LINK, "\u25a0", "\u25a1"))).containsExactly(LINK);
    assertThat(inText(CodeArt.characters(LINK, "\ud83d\udfe6", "\ud83d\udfe8")))
        .containsExactly(LINK);
  }

  @Test
  void readsPlainLetters() {
    assertThat(inText(CodeArt.characters(LINK, "##", "  "))).containsExactly(LINK);
    assertThat(inText(CodeArt.characters(LINK, "X", "."))).containsExactly(LINK);
    assertThat(inText(CodeArt.characters(LINK, "1", "0"))).containsExactly(LINK);
  }

  @Test
  void readsHalfBlocksOfEitherPolarity() {
    assertThat(inText(CodeArt.halfBlocks(LINK, false))).containsExactly(LINK);
    assertThat(inText(CodeArt.halfBlocks(LINK, true))).containsExactly(LINK);
  }

  @Test
  void readsBraille() {
    assertThat(inText(CodeArt.braille(LINK))).containsExactly(LINK);
  }

  @Test
  void readsADrawingAmongWordsWithEmptyLinesBetween() {
    String drawing = CodeArt.characters(LINK, "\u2588\u2588", "  ").replace("\n", "\n\n");

    assertThat(inText("お客様\n下のコードを読み取ってください。\n\n" + drawing + "\n敬具")).containsExactly(LINK);
  }

  @Test
  void readsSeveralDrawings() {
    String other = "https://b.evil.example/";
    String both =
        CodeArt.halfBlocks(LINK, false) + "or this one:\n" + CodeArt.halfBlocks(other, false);

    assertThat(inText(both)).containsExactly(LINK, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<td bgcolor=#000></td>|<td bgcolor=#fff></td>",
        "<td style='background:black;width:4px'>&nbsp;</td>|<td style='width:4px'>&nbsp;</td>",
        "<td style=\"background-color: rgb(10, 10, 40)\"></td>|<td></td>",
        "<td class=b></td>|<td class=w></td>",
        "<td><img src=b.gif></td>|<td><img src=w.gif></td>",
      })
  void readsTables(String cells) {
    String[] pair = cells.split("\\|", -1);

    assertThat(inPage("<p>Scan:</p>" + CodeArt.table(LINK, pair[0], pair[1])))
        .containsExactly(LINK);
  }

  @Test
  void readsATableOfRuns() {
    assertThat(inPage(CodeArt.tableOfRuns(LINK))).containsExactly(LINK);
  }

  @Test
  void readsRowsOfBoxes() {
    String rows =
        CodeArt.characters(LINK, "<i style='background:#000'></i>", "<i></i>")
            .replaceAll("(?m)^(.+)$", "<div>$1</div>");

    assertThat(inPage("<div>" + rows + "</div>")).containsExactly(LINK);
  }

  @Test
  void readsBoxesInOneElement() {
    String cells =
        CodeArt.characters(LINK, "<i style='background:#000'></i>", "<i></i>").replace("\n", "");

    assertThat(inPage("<div style='display:grid'>" + cells + "</div>")).containsExactly(LINK);
  }

  @Test
  void readsBoxesWithAPlaceOfTheirOwn() {
    assertThat(inPage(CodeArt.boxes(LINK))).containsExactly(LINK);
  }

  @Test
  void readsColouredSpacesAndBlocksInAPage() {
    String dark = "<span style='background:#000'>&nbsp;&nbsp;</span>";
    String light = "<span style='background:#fff'>&nbsp;&nbsp;</span>";
    String black = "<font color=#000000>\u2588\u2588</font>";
    String white = "<font color=#ffffff>\u2588\u2588</font>";

    assertThat(inPage(lines(CodeArt.characters(LINK, dark, light)))).containsExactly(LINK);
    assertThat(inPage(lines(CodeArt.characters(LINK, black, white)))).containsExactly(LINK);
  }

  @Test
  void readsPreformattedText() {
    assertThat(inPage("<pre>" + CodeArt.halfBlocks(LINK, false) + "</pre>")).containsExactly(LINK);
    assertThat(inPage(lines(CodeArt.characters(LINK, "\u2588\u2588", "&nbsp;&nbsp;"))))
        .containsExactly(LINK);
  }

  @Test
  void readsSvg() {
    assertThat(inPage(CodeArt.svg(LINK))).containsExactly(LINK);
    assertThat(inPage(CodeArt.svgPath(LINK, false))).containsExactly(LINK);
    assertThat(inPage(CodeArt.svgPath(LINK, true))).containsExactly(LINK);
  }

  @Test
  void staysQuietOnOrdinaryTextAndPages() {
    String lines = ("=".repeat(60) + "\n" + "-".repeat(60) + "\n").repeat(40);
    String calendar =
        "<table>"
            + ("<tr>" + "<td bgcolor=#eee>31</td>".repeat(31) + "</tr>").repeat(40)
            + "</table>";

    assertThat(inText(lines)).isEmpty();
    assertThat(inText("Hello,\nhow are you?\n".repeat(500))).isEmpty();
    assertThat(inPage(calendar)).isEmpty();
    assertThat(inPage("<p>" + "word <br>".repeat(3_000))).isEmpty();
  }

  @Test
  void bearsHostileDrawings() {
    assertThat(inText(("\u2588".repeat(440) + "\n").repeat(5_000))).isEmpty();
    assertThat(inText("# ".repeat(1_000_000))).isEmpty();
    assertThat(inPage("<table>" + "<tr><td colspan=9999><td><td></tr>".repeat(5_000))).isEmpty();
    assertThat(inPage("<div>" + "<i></i>".repeat(100_000) + "</div>")).isEmpty();
    assertThat(inPage("<svg><path d='" + "M0 0h9e9v1e300z".repeat(50_000) + "'/></svg>")).isEmpty();
    assertThat(inPage("<svg>" + "<rect width=9 height=9 />".repeat(50_000) + "</svg>")).isEmpty();
  }

  private static String lines(String drawing) {
    return "<p>" + drawing.replace("\n", "<br>") + "</p>";
  }

  private static List<String> inText(String text) {
    return DrawnQr.in(text).stream().map(QrCode::text).toList();
  }

  private static List<String> inPage(String html) {
    return DrawnQr.in(Jsoup.parse(html)).stream().map(QrCode::text).toList();
  }
}
