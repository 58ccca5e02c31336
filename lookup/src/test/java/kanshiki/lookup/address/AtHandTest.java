package kanshiki.lookup.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.net.DataTable;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtHandTest {
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }

  private static Wire wire(Map<String, DataTable> tables) {
    return request -> {
      var question = (Request.Table) request;
      DataTable table = tables.get(question.table());
      return table == null
          ? new Reply.Failed(Trouble.NO_SERVER, question.table(), NOW)
          : new Reply.Received(
              0, Map.of(), table.find(question.entry()), false, table.source(), NOW);
    };
  }

  private static DataTable table(String source, AddressEntry entry) {
    return new DataTable() {
      @Override
      public String source() {
        return source;
      }

      @Override
      public byte[] find(String asked) {
        return entry.bytes();
      }
    };
  }

  @Test
  void aBareMachineKnowsTheCountry() {
    var countries = new CountryTable();
    assertThat(countries.country(address("163.43.158.180"))).contains("JP");
    assertThat(countries.country(address("115.144.69.31"))).contains("KR");
    assertThat(countries.country(address("2001:200::1"))).isPresent();
    assertThat(countries.country(address("240.0.0.1"))).isEmpty();
    assertThat(countries.country(address("5000::1"))).isEmpty();
    assertThat(countries.source()).startsWith("nro.net 20");
  }

  @Test
  void joinsWhatTheTablesSayAndNamesThem() {
    var place =
        new AddressEntry(
            Optional.of("JP"),
            Optional.of("Osaka"),
            Optional.of(new NetworkFacts.Place(34.7, 135.5)),
            OptionalLong.empty(),
            Optional.empty());
    var network =
        new AddressEntry(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(9370),
            Optional.of("SAKURA Internet Inc."));
    var atHand =
        new AtHand(
            wire(
                Map.of(
                    MaxMindTable.PLACES,
                    table("places 2026-01", place),
                    MaxMindTable.NETWORKS,
                    table("networks 2026-01", network),
                    CountryTable.NAME,
                    new CountryTable())));
    Answer<NetworkFacts> answer = atHand.of(address("163.43.158.180"));
    assertThat(answer.source()).isEqualTo("places 2026-01, networks 2026-01");
    NetworkFacts facts = answer.value().orElseThrow();
    assertThat(facts.country()).contains("JP");
    assertThat(facts.city()).contains("Osaka");
    assertThat(facts.asn()).hasValue(9370);
    assertThat(facts.organisation()).contains("SAKURA Internet Inc.");
  }

  @Test
  void keepsNotAllocatedAndNoTableApart() {
    assertThat(
            new AtHand(wire(Map.of(CountryTable.NAME, new CountryTable())))
                .of(address("240.0.0.1")))
        .isInstanceOf(Answer.Absent.class);
    assertThat(new AtHand(wire(Map.of())).of(address("163.43.158.180")))
        .isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void entriesSurviveTheCaseFile() {
    var entry =
        new AddressEntry(
            Optional.of("KR"),
            Optional.of("Seoul"),
            Optional.of(new NetworkFacts.Place(-1.5, 126.98)),
            OptionalLong.of(4766),
            Optional.of("Korea Telecom"));
    assertThat(AddressEntry.read(entry.bytes())).contains(entry);
    for (byte[] nonsense :
        List.of(
            new byte[0], "a\nb\nc\nd\ne\nf".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      assertThat(AddressEntry.read(nonsense)).isEmpty();
    }
  }

  @Test
  void refusesAFileThatIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.mmdb");
    Files.writeString(file, "no database");
    assertThatThrownBy(() -> MaxMindTable.open(file)).isInstanceOf(IOException.class);
  }
}
