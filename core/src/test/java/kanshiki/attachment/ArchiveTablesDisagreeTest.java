package kanshiki.attachment;

import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchiveTablesDisagreeTest {
  @Test
  void otherNames() {
    assertThat(AttachmentMails.findings(new ArchiveTablesDisagree(), "a.zip", twoFaced()))
        .containsExactly("archive-tables-disagree a.zip");
  }

  @Test
  void staysQuietOnAnHonestArchive() {
    assertThat(AttachmentMails.findings(new ArchiveTablesDisagree(), "a.zip", zip("a.txt", "a")))
        .isEmpty();
  }

  private static byte[] twoFaced() {
    byte[] zip = zip("a.txt", "a");
    zip[30] = 'b';
    return zip;
  }
}
