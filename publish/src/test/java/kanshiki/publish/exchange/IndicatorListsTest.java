package kanshiki.publish.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanshiki.publish.Frauds;
import kanshiki.publish.scene.Scene;
import org.junit.jupiter.api.Test;

class IndicatorListsTest {
  private static List<SharedCase> cases() {
    return List.of(new SharedCase(Scene.of(Frauds.live()), Optional.empty()));
  }

  @Test
  void writesATable() {
    List<String> lines = IndicatorLists.csv(cases(), Tlp.CLEAR).lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("type,value,seen,valid_until,confidence,brand,tlp,wave,case");
    assertThat(lines.get(1))
        .startsWith(
            "url-prefix,https://sakura.ssoban.example/login,2022-02-26T21:12:33Z,2022-05-27T21:12:33Z,"
                + "100,sakura-internet,clear,,");
    assertThat(lines).hasSize(7);
    assertThat(String.join("\n", lines)).doesNotContain(Frauds.SECRETS);
  }

  @Test
  void writesAListForEachKind() {
    assertThat(IndicatorLists.plain(cases(), Tlp.GREEN))
        .containsEntry("indicators-hosts.txt", "# TLP:GREEN host\nsakura.ssoban.example\n")
        .containsEntry(
            "indicators-domains.txt", "# TLP:GREEN domain\ncampaign-vps.example\nssoban.example\n")
        .doesNotContainKey("indicators-sha256.txt");
  }
}
