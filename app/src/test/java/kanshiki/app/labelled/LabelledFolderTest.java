package kanshiki.app.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFolderTest {
  @TempDir Path temp;

  @Test
  void indexAboveTheFolderTellsOfItsMails() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("phish"));
    Files.writeString(
        temp.resolve("index.csv"),
        """
        file,label,source,lang,subtype,group
        phish/a.eml,phish,"lists, old",ja,brand,g1
        phish/b.eml,phish,"the ""pot"" there",en
        """);
    var labelled = LabelledFolder.of(folder, Label.PHISH);

    assertThat(labelled.describe(folder.resolve("a.eml").toString()))
        .isEqualTo(new Labelled("a.eml", Label.PHISH, "lists, old", "ja", "brand", "g1"));
    assertThat(labelled.describe(folder.resolve("b.eml").toString()))
        .isEqualTo(new Labelled("b.eml", Label.PHISH, "the \"pot\" there", "en", "", ""));
  }

  @Test
  void withoutAnIndexTheFolderIsTheSource() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("mine"));

    assertThat(
            LabelledFolder.of(folder, Label.HAM).describe(folder.resolve("box.mbox#3").toString()))
        .isEqualTo(new Labelled("box.mbox#3", Label.HAM, "mine", "", "", ""));
  }

  @Test
  void templatesOfOneProductAreAlike() throws IOException {
    Files.writeString(temp.resolve("index.csv"), "file,source\na.eml,shop\r\n");

    assertThat(
            LabelledFolder.of(temp, Label.TEMPLATE)
                .describe(temp.resolve("a.eml").toString())
                .group())
        .isEqualTo("shop");
  }

  @Test
  void namesAreOneALine() throws IOException {
    Path list = Files.writeString(temp.resolve("list"), "# wrong\na.eml\n\n b.eml \n");

    assertThat(LabelledFolder.names(list)).containsExactly("a.eml", "b.eml");
  }
}
