package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.file.SampleFiles;
import org.junit.jupiter.api.Test;

class ArchiveInArchiveTest {
  @Test
  void nothingButAnotherArchive() {
    assertThat(
            AttachmentMails.findings(
                new ArchiveInArchive(), "a.zip", zip("b.zip", zip("a.txt", "a"))))
        .containsExactly("archive-in-archive a.zip | b.zip");
  }

  @Test
  void staysQuietOnAnArchiveAmongOthers() {
    assertThat(
            AttachmentMails.findings(
                new ArchiveInArchive(),
                "a.zip",
                zip("b.zip", zip("a.txt", "a"), "readme.txt", "x")))
        .isEmpty();
  }

  @Test
  void staysQuietOnACompressedTar() {
    assertThat(
            AttachmentMails.findings(
                new ArchiveInArchive(),
                "a.tgz",
                SampleFiles.gzip(SampleFiles.tar("a.txt", utf8("a")))))
        .isEmpty();
  }
}
