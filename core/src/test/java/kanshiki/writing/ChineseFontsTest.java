package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseFontsTest {
  private static List<String> findingsIn(String html) {
    return WritingMails.inHtml(html, new ChineseFonts());
  }

  @Test
  void chineseFontInAStyle() {
    assertThat(
            findingsIn(
                """
                <p style="font-family: &quot;微软雅黑&quot;, Tahoma">カードのご利用をご確認ください。</p>
                <font face=SimSun>アカウントをご確認ください。</font>
                """))
        .containsExactly("chinese-fonts 微软雅黑\", \"SimSun");
  }

  @Test
  void chineseFontBehindNamesThatSayNothing() {
    assertThat(
            findingsIn(
                """
                <style>p { font-family: -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei' }</style>
                <p>カードのご利用をご確認ください。</p>
                """))
        .containsExactly("chinese-fonts PingFang SC");
  }

  @Test
  void templateForManyLanguages() {
    assertThat(
            findingsIn(
                """
                <p style="font-family: 'Hiragino Sans', Meiryo, 'PingFang SC', 'Microsoft YaHei', sans-serif">ご利用をご確認ください。</p>
                <p style="font-family:; color:red">こちらです。</p><font face="">x</font>
                """))
        .isEmpty();
  }

  @Test
  void chineseMail() {
    assertThat(
            WritingMails.findings(
                """
                Subject: 通知
                Content-Type: text/html; charset=utf-8

                <p style="font-family:宋体">请查看您的账户。谢谢。</p>
                """,
                new ChineseFonts()))
        .isEmpty();
  }

  @Test
  void endlessDeclarations() {
    assertThat(findingsIn("<p>ご利用をご確認ください。</p>" + "font-family:".repeat(50_000))).isEmpty();
  }
}
