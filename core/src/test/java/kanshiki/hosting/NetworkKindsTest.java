package kanshiki.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.lookup.NetworkFacts;
import org.junit.jupiter.api.Test;

class NetworkKindsTest {

  private static List<NetworkFacts.Kind> kind(String organisation) {
    return NetworkKinds.tell(
            new NetworkFacts(
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()))
        .kind();
  }

  @Test
  void knowsWellKnownOperators() {
    assertThat(kind("Cloudflare, Inc.")).containsExactly(NetworkFacts.Kind.CDN);
    assertThat(kind("Amazon.com, Inc.")).containsExactly(NetworkFacts.Kind.CLOUD);
    assertThat(kind("SAKURA Internet Inc.")).containsExactly(NetworkFacts.Kind.HOSTING);
    assertThat(kind("NTT DOCOMO, INC.")).containsExactly(NetworkFacts.Kind.MOBILE);
  }

  @Test
  void saysNothingOfOthers() {
    assertThat(kind("Amazonia Telecom Ltda.")).isEmpty();
    assertThat(kind("The Cloudflare Fan Club")).isEmpty();
    assertThat(kind("")).isEmpty();
  }
}
