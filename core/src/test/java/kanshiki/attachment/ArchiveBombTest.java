package kanshiki.attachment;

import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchiveBombTest {
  @Test
  void claimsToBecomeHuge() {
    assertThat(AttachmentMails.findings(new ArchiveBomb(), "a.zip", hugeZip()))
        .containsExactly("archive-bomb a.zip");
  }

  @Test
  void archivesWithoutAnEnd() {
    assertThat(AttachmentMails.findings(new ArchiveBomb(), "a.zip", nested(9)))
        .containsExactly("archive-bomb a.zip › 8.zip › 7.zip › 6.zip › 5.zip › 4.zip › 3.zip");
  }

  @Test
  void staysQuietOnTwoLevels() {
    assertThat(AttachmentMails.findings(new ArchiveBomb(), "a.zip", nested(2))).isEmpty();
  }

  private static byte[] hugeZip() {
    byte[] zip = zip("a.txt", "a");
    for (int i = 0; i < zip.length - 28; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        zip[i + 27] = 0x7f;
      }
    }
    return zip;
  }

  private static byte[] nested(int depth) {
    byte[] inner = zip("a.txt", "a");
    for (int i = 1; i < depth; i++) {
      inner = zip(i + ".zip", inner);
    }
    return inner;
  }
}
