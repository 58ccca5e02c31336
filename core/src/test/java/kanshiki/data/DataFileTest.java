package kanshiki.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataFileTest {
  private static final Set<String> KEYS = Set.of("id", "name");

  @Test
  void linesWithoutCommentsAndBlanks() {
    assertThat(DataFile.lines(DataFileTest.class, "good.txt"))
        .containsExactly("id: one", "name: いち", "name: 一: 壱", "id: two");
  }

  @Test
  void paragraphsPartedByBlankLines() {
    List<Paragraph> paragraphs = DataFile.paragraphs(DataFileTest.class, "good.txt", KEYS);

    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.getFirst().get("id")).isEqualTo("one");
    assertThat(paragraphs.getFirst().get("name")).isEqualTo("いち");
    assertThat(paragraphs.getFirst().all("name")).containsExactly("いち", "一: 壱");
    assertThat(paragraphs.getLast().find("name")).isEmpty();
    assertThat(paragraphs.getLast().all("name")).isEmpty();
  }

  @Test
  void missingValueIsNamedWithItsFile() {
    Paragraph two = DataFile.paragraphs(DataFileTest.class, "good.txt", KEYS).getLast();

    assertThatThrownBy(() -> two.get("name"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("good.txt")
        .hasMessageContaining("name");
  }

  @Test
  void unknownKeyIsNamedWithItsLine() {
    assertThatThrownBy(() -> DataFile.paragraphs(DataFileTest.class, "misspelt.txt", KEYS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("misspelt.txt line 3: no such key: nmae");
  }

  @Test
  void lineWithoutColonIsNamedToo() {
    assertThatThrownBy(() -> DataFile.paragraphs(DataFileTest.class, "no-colon.txt", KEYS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-colon.txt line 2");
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> DataFile.text(DataFileTest.class, "no-such.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-such.txt");
  }
}
